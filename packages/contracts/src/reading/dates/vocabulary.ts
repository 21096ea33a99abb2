/** Words about dates in English, Indonesian, Malay, German, French, Spanish, Galician and Italian, without accents. */

const MONTH_WORDS = [
  'january jan januari januar janner janvier enero xaneiro gennaio',
  'february feb februari februar fevrier febrero febreiro febbraio',
  'march maret mac marz maerz mars marzo',
  'april apr avril abril aprile',
  'may mei mai mayo maio maggio',
  'june jun juni juin junio xuno giugno',
  'july jul juli julai juillet julio xullo luglio',
  'august aug agustus ogos aout agosto',
  'september sept sep septembre septiembre setiembre setembro settembre',
  'october oct oktober okt octobre octubre outubro ottobre',
  'november nov novembre noviembre novembro',
  'december dec desember disember dezember dez decembre diciembre decembro dicembre',
];

/** Sunday is 0, as in `Date.getUTCDay`. Indonesian "minggu" is left out: it is as often a week. */
const WEEKDAY_WORDS = [
  'sunday sun ahad sonntag dimanche domingo domenica',
  'monday mon senin isnin montag lundi lunes luns lunedi',
  'tuesday tue tues selasa dienstag mardi martes martedi',
  'wednesday wed rabu mittwoch mercredi miercoles mercores mercoledi',
  'thursday thu thurs kamis khamis donnerstag jeudi jueves xoves giovedi',
  'friday fri jumat jumaat freitag vendredi viernes venres venerdi',
  'saturday sat sabtu samstag samedi sabado sabato',
];

const SEASON_WORDS = {
  spring: 'spring fruhling fruhjahr printemps primavera',
  summer: 'summer sommer ete verano estate',
  autumn: 'autumn fall herbst automne otono autunno',
  winter: 'winter hiver invierno inverno',
};
export type Season = keyof typeof SEASON_WORDS;

export type Unit = 'day' | 'night' | 'week' | 'month' | 'year';
const UNIT_WORDS: Record<Unit, string> = {
  day: 'day days hari tag tage tagen jour jours dia dias giorno giorni',
  night: 'night nights malam nacht nachte nuit nuits noche noches notte notti',
  week: 'week weeks minggu pekan woche wochen semaine semaines semana semanas settimana settimane',
  month: 'month months bulan monat monate mois mes meses mese mesi',
  year: 'year years tahun jahr jahre an ans annee annees ano anos anno anni',
};

const NUMBER_WORDS = [
  '',
  'one satu ein eine einem une un una uno',
  'two dua zwei deux dos due',
  'three tiga drei trois tres tre',
  'four empat vier quatre cuatro quattro',
  'five lima funf cinq cinco cinque',
  'six enam sechs seis sei',
  'seven tujuh sieben sept siete sette',
  'eight delapan lapan acht huit ocho otto',
  'nine sembilan neun neuf nueve nove',
  'ten sepuluh zehn dix diez dieci',
  'eleven sebelas elf onze once undici',
  'twelve duabelas zwolf douze doce dodici',
  'thirteen dreizehn treize trece tredici',
  'fourteen vierzehn quatorze catorce quattordici',
  'fifteen funfzehn quinze quince quindici',
];

const table = <Value>(rows: Iterable<readonly [Value, string]>): ReadonlyMap<string, Value> =>
  new Map([...rows].flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

export const MONTHS = table(MONTH_WORDS.map((words, index) => [index + 1, words] as const));
export const WEEKDAYS = table(WEEKDAY_WORDS.map((words, index) => [index, words] as const));
export const SEASONS = table(Object.entries(SEASON_WORDS) as [Season, string][]);
export const UNITS = table(Object.entries(UNIT_WORDS) as [Unit, string][]);
export const NUMBERS = table(NUMBER_WORDS.map((words, index) => [index, words] as const).slice(1));

/** "A week", "a year": one of them, where the unit is long enough to be a stay. */
export const ONE_OF = new Set(['a', 'an']);
/** Indonesian and Malay say "one week" in a word. */
export const WHOLE_UNITS = new Map<string, Unit>([
  ['sehari', 'day'],
  ['seminggu', 'week'],
  ['sepekan', 'week'],
  ['sebulan', 'month'],
  ['setahun', 'year'],
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const RANGE = words('- to until till til thru through bis zum au al hasta ata sampai hingga sd');
/** The way back closes a range when both days are told: "arrive 25 July, depart 12 August". */
export const WAY_BACK = words(
  'depart departing return returning back leave leaving volven vuelven regresan zuruck retour ritorno kembali pulang',
);
export const BOTH = words(', + & / and und et y e dan or oder ou o atau');
export const BETWEEN = words('between zwischen entre tra fra antara');
export const EXCEPT = words('not except ausser sauf salvo excepto kecuali');
/** Words that may stand inside a date without changing it. */
export const FILLER = words(
  'of de del di the le la el il lo den der dem am im vom von tanggal tgl pada hari dari from du dal desde dengan o ( ) [ ] , a.m. p.m. am pm uhr arrive arriving departing on in',
);
/** Month names that are common words too: only a day or a year beside them makes them a month. */
export const DOUBTFUL_MONTHS = words('may mac mars jun sep dec jan');
