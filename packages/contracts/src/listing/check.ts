import type { Sentence } from '../sentence.ts';
import type { ListingContent } from './content.ts';
import type { DayInterval } from './dates.ts';
import { LEGS_OF_SIDE } from './kind.ts';
import type { Leg, PeopleRange } from './legs.ts';

/** A fault in a field: a JSON pointer into the body, a stable code and what to do, in both languages. */
export interface FieldFault {
  pointer: string;
  code: string;
  sentence: Sentence;
}

const fault = (pointer: string, code: string, id: string, en: string): FieldFault => ({
  pointer,
  code,
  sentence: { id, en },
});

const range = (pointer: string, low: number | undefined, high: number | undefined): FieldFault[] =>
  low !== undefined && high !== undefined && low > high
    ? [
        fault(
          pointer,
          'range.min_above_max',
          `Nilai terkecil (${low}) melebihi nilai terbesar (${high}). Tukar keduanya atau perbaiki salah satu.`,
          `The minimum (${low}) is above the maximum (${high}). Swap them or correct one.`,
        ),
      ]
    : [];

const intervals = (pointer: string, list: readonly DayInterval[] = []): FieldFault[] =>
  list.flatMap(({ from, to }, index) =>
    from > to
      ? [
          fault(
            `${pointer}/${index}`,
            'dates.reversed',
            `Tanggal mulai ${from} jatuh setelah tanggal selesai ${to}. Tukar keduanya.`,
            `The start ${from} is after the end ${to}. Swap them.`,
          ),
        ]
      : [],
  );

const people = (pointer: string, value: PeopleRange | undefined) => range(pointer, value?.min, value?.max);

function checkLeg(leg: Leg, pointer: string): FieldFault[] {
  const { dates, group, split } = leg;
  return [
    ...intervals(`${pointer}/dates/windows`, dates?.windows),
    ...intervals(`${pointer}/dates/blackouts`, dates?.blackouts),
    ...range(`${pointer}/dates/stay`, dates?.stay?.minDays, dates?.stay?.maxDays),
    ...people(`${pointer}/group/pupils`, group?.pupils),
    ...people(`${pointer}/group/adults`, group?.adults),
    ...(split && leg.direction === 'sending'
      ? [
          fault(
            `${pointer}/split`,
            'split.sending',
            'Hanya kapasitas tuan rumah yang dapat dibagi. Hapus pembagian ini dari kelompok yang berangkat.',
            'Only a host can split its capacity. Remove this from the group that travels.',
          ),
        ]
      : []),
  ];
}

function checkLegs(content: ListingContent): FieldFault[] {
  if (!content.legs) return [];
  const wanted = LEGS_OF_SIDE[content.side];
  const given = content.legs.map((leg) => leg.direction);
  const sameLegs = given.length === wanted.length && wanted.every((direction) => given.includes(direction));
  if (!sameLegs) {
    return [
      fault(
        '/legs',
        'legs.wrong_side',
        `Iklan "${content.side}" memuat bagian: ${wanted.join(' dan ')}, masing-masing satu kali.`,
        `A listing of side "${content.side}" has these legs, once each: ${wanted.join(' and ')}.`,
      ),
    ];
  }
  return content.legs.flatMap((leg, index) => checkLeg(leg, `/legs/${index}`));
}

const overlap = (x: readonly string[] = [], y: readonly string[] = []) =>
  x.filter((item) => y.includes(item));

/** Rules between fields, which a schema cannot say. Empty where the content is sound; the web runs it as one types. */
export function checkListing(content: ListingContent): FieldFault[] {
  const { level, countries, facilities, reciprocity, side } = content;
  const bothWays = overlap(countries?.wanted, countries?.excluded);
  const hasAndLacks = overlap(facilities?.available, facilities?.unavailable);
  return [
    ...checkLegs(content),
    ...range('/level/ages', level?.ages?.min, level?.ages?.max),
    ...range('/level/grade/mappedAges', level?.grade?.mappedAges?.min, level?.grade?.mappedAges?.max),
    ...(bothWays.length > 0
      ? [
          fault(
            '/countries',
            'countries.contradict',
            `Negara ${bothWays.join(', ')} sekaligus dicari dan dikecualikan. Pilih salah satu.`,
            `${bothWays.join(', ')}: both wanted and excluded. Keep one.`,
          ),
        ]
      : []),
    ...(hasAndLacks.length > 0
      ? [
          fault(
            '/facilities',
            'facilities.contradict',
            `Fasilitas ${hasAndLacks.join(', ')} disebut tersedia dan tidak tersedia. Pilih salah satu.`,
            `${hasAndLacks.join(', ')}: both available and not available. Keep one.`,
          ),
        ]
      : []),
    ...(reciprocity === 'required' && side !== 'swap'
      ? [
          fault(
            '/reciprocity',
            'reciprocity.needs_swap',
            'Kunjungan balasan hanya bisa diwajibkan pada iklan timbal balik ("swap").',
            'A return visit can only be required on a swap listing, which has both legs.',
          ),
        ]
      : []),
  ];
}
