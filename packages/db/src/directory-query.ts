/** Forms of schools in the register: the word that people type, with N (negeri) or S (swasta) glued to it or not. */
const FORM = /^(sd|smp|sma|smk|slb|sdlb|smplb|smalb|smlb)(n|s)?(\d+)?$/;
const SECTOR_WORDS = { n: 'negeri', s: 'swasta' } as const;

/** Short names of places as people type them. */
const PLACES = new Map(
  Object.entries({
    babel: 'bangka belitung',
    bdg: 'bandung',
    bjm: 'banjarmasin',
    diy: 'yogyakarta',
    jabar: 'jawa barat',
    jakbar: 'jakarta barat',
    jakpus: 'jakarta pusat',
    jaksel: 'jakarta selatan',
    jaktim: 'jakarta timur',
    jakut: 'jakarta utara',
    jateng: 'jawa tengah',
    jatim: 'jawa timur',
    jogja: 'yogyakarta',
    jogjakarta: 'yogyakarta',
    kalbar: 'kalimantan barat',
    kalsel: 'kalimantan selatan',
    kaltara: 'kalimantan utara',
    kalteng: 'kalimantan tengah',
    kaltim: 'kalimantan timur',
    kepri: 'kepulauan riau',
    malut: 'maluku utara',
    mlg: 'malang',
    ntb: 'nusa tenggara barat',
    ntt: 'nusa tenggara timur',
    plg: 'palembang',
    sby: 'surabaya',
    smg: 'semarang',
    sulbar: 'sulawesi barat',
    sulsel: 'sulawesi selatan',
    sulteng: 'sulawesi tengah',
    sultra: 'sulawesi tenggara',
    sulut: 'sulawesi utara',
    sumbar: 'sumatera barat',
    sumsel: 'sumatera selatan',
    sumut: 'sumatera utara',
    tangsel: 'tangerang selatan',
    yogya: 'yogyakarta',
  }),
);

/** One typed word, made ready for PostgreSQL. */
export interface TypedWord {
  /** `tsquery` of the whole word. */
  whole: string;
  /** The same, where a word of letters may also be the beginning of one. */
  prefix: string;
  /** In full ("sma negeri 8 tangerang selatan"), for similarity. */
  text: string;
  /** True for a word that people misspell, not a form or a number. */
  spelled: boolean;
}

/** More words than any name has; the rest is not looked at. */
const MAX_WORDS = 12;
const MAX_WORD = 40;

/** Reads what a person typed; empty where there is no letter and no digit in it. */
export const typedWords = (typed: string): TypedWord[] =>
  typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word, i, all) => readWord(word.slice(0, MAX_WORD), i === all.length - 1));

/** Quoted as a lexeme; a word has letters and digits only. */
export const exact = (word: string): string => `'${word}'`;
const beginning = (word: string): string => `'${word}':*`;

function readWord(word: string, isLast: boolean): TypedWord {
  const form = FORM.exec(word);
  if (form) return readForm(form[1]!, form[2] as 'n' | 's' | undefined, form[3]);
  if (/^\d+$/.test(word)) return readNumber(word);
  const whole = either(exact(word), spelledOut(word, exact));
  // Thousands of words begin with any one letter: only the last may still be being typed.
  const isBegun = word.length > 1 || isLast;
  const prefix = isBegun ? either(beginning(word), spelledOut(word, beginning)) : whole;
  return { whole, prefix, text: PLACES.get(word) ?? word, spelled: word.length > 3 };
}

/** "sman8" is a form, a sector and a number; every entry has its form and its sector as words, however its name says them. */
function readForm(form: string, sector: 'n' | 's' | undefined, number: string | undefined): TypedWord {
  const parts = [form, ...(sector ? [SECTOR_WORDS[sector]] : [])];
  const numbered = number ? readNumber(number) : null;
  const whole = [...parts.map(exact), ...(numbered ? [numbered.whole] : [])].join(' & ');
  const text = [...parts, ...(numbered ? [numbered.text] : [])].join(' ');
  return { whole, prefix: whole, text, spelled: false };
}

/** A number of a name is whole and may have leading zeros there; a long one may be the beginning of a code. */
function readNumber(word: string): TypedWord {
  if (word.length > 3) return { whole: exact(word), prefix: beginning(word), text: word, spelled: false };
  const number = word.replace(/^0+(?=\d)/, '');
  const spellings = [...new Set([number, number.padStart(2, '0'), number.padStart(3, '0')])];
  const whole = `(${spellings.map((spelling) => `'${spelling}':A`).join(' | ')})`;
  return { whole, prefix: whole, text: number, spelled: false };
}

const spelledOut = (word: string, term: (part: string) => string): string | null =>
  PLACES.get(word)?.split(' ').map(term).join(' & ') ?? null;

const either = (one: string, other: string | null): string =>
  other === null ? one : `(${one} | (${other}))`;
