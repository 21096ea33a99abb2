import type { Sentence } from '@jejaring/contracts/sentence';
import type { directoryEntries } from '@jejaring/db';
import type { RegisterColumn } from './open-register.ts';

type Entry = typeof directoryEntries.$inferSelect;
type Flag = Entry['flags'][number];
/** A directory entry as read from one row. */
export type RegisterEntry = Omit<Entry, 'id' | 'scheme' | 'country' | 'search'>;

/** Why a row is refused. */
export const REFUSED_ROWS = {
  cells: { id: 'jumlah sel tidak sama dengan judul kolom', en: 'not as many cells as columns' },
  code: {
    id: 'NPSN tidak terdiri atas delapan huruf atau angka',
    en: 'the code is not of eight letters or digits',
  },
  name: { id: 'nama sekolah kosong', en: 'the name is empty' },
  repeated: { id: 'NPSN sudah dipakai di baris sebelumnya', en: 'the code was used on an earlier line' },
} as const satisfies Record<string, Sentence>;
export type RefusedRow = keyof typeof REFUSED_ROWS;

/** Indonesia with its waters, in degrees: Rote to Weh, Aceh to Merauke. */
const COUNTRY = { south: -11.2, north: 6.3, west: 94.7, east: 141.1 };

const BARE_NAME = /^(SD|SMP|SMA|SMK|SLB|SDLB|SMPLB|SMALB|SMLB)[NS]?\.?( NEGERI| SWASTA)?( NO\.?)?( \d+)?$/i;

/**
 * Reads one row of the register: an entry with a flag for everything odd about it, or why it is refused. NPSN are eight
 * letters or digits (field guide, 1.2); provisional ones begin with letters.
 */
export function judgeRow(cells: Record<RegisterColumn, string> | null): RegisterEntry | RefusedRow {
  if (cells === null) return 'cells';
  const code = cells.npsn.trim().toUpperCase();
  if (!/^[0-9A-Z]{8}$/.test(code)) return 'code';
  const name = tidy(cells.name);
  if (name === '') return 'name';
  const position = judgePosition(cells.latitude.trim(), cells.longitude.trim());
  const flags: (Flag | undefined)[] = [
    position.flag,
    /^[0-9]{8}$/.test(code) ? undefined : 'odd_code',
    BARE_NAME.test(name) ? 'bare_name' : undefined,
    name === cells.name ? undefined : 'tidied',
  ];
  return {
    code,
    name,
    form: tidy(cells.form) || null,
    sector: SECTORS[cells.status.trim().toUpperCase()] ?? null,
    province: tidy(cells.province).replace(/^Prov\. /, '') || null,
    regency: tidy(cells.regency) || null,
    district: tidy(cells.district) || null,
    latitude: position.latitude,
    longitude: position.longitude,
    flags: flags.filter((flag) => flag !== undefined),
  };
}

const SECTORS: Record<string, 'state' | 'private'> = { N: 'state', S: 'private' };

/** One blank between words, no control characters, and UTF-8 that was once read as Latin-1 read again. */
function tidy(text: string): string {
  const mended = /[ÂÃ][\u0080-\u00bf]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
  return mended.replace(/[\s\p{Cc}\ufffd]+/gu, ' ').trim();
}

interface Position {
  latitude: number | null;
  longitude: number | null;
  flag?: Flag;
}

/** Coordinates that cannot be in the country are left out, so that no map ever shows a school in the Gulf of Guinea. */
function judgePosition(latitudeText: string, longitudeText: string): Position {
  const nowhere = { latitude: null, longitude: null };
  const latitude = Number(latitudeText);
  const longitude = Number(longitudeText);
  if (latitudeText === '' || longitudeText === '') return { ...nowhere, flag: 'no_coordinates' };
  if (isInCountry(latitude, longitude)) return { latitude, longitude };
  if (isInCountry(longitude, latitude)) {
    return { latitude: longitude, longitude: latitude, flag: 'coordinates_swapped' };
  }
  return { ...nowhere, flag: 'coordinates_outside_country' };
}

const isInCountry = (latitude: number, longitude: number): boolean =>
  latitude >= COUNTRY.south &&
  latitude <= COUNTRY.north &&
  longitude >= COUNTRY.west &&
  longitude <= COUNTRY.east;
