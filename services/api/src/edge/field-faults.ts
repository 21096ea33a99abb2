import type { FieldFault } from '@jejaring/contracts/listing/check';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { ErrorObject } from 'ajv';

/** What the validator says about a failed keyword, of the keywords that our schemas use. */
interface Params {
  limit?: number;
  type?: string | string[];
  format?: string;
  allowedValue?: string | number | boolean;
  allowedValues?: (string | number | null)[];
  missingProperty?: string;
  additionalProperty?: string;
}

const choices = ({ allowedValues, allowedValue = '' }: Params): string =>
  (allowedValues ?? [allowedValue]).join(', ');

const FORMATS: Record<string, Sentence> = {
  bcp47: {
    id: 'Bahasa ini tidak dikenal. Tulis kode BCP 47, misalnya "id", "en", atau "zh-Hans".',
    en: 'This language is not known. Write a BCP 47 tag such as "id", "en" or "zh-Hans".',
  },
  country: {
    id: 'Negara ini tidak dikenal. Tulis kode ISO dua huruf besar, misalnya "ID" atau "MY".',
    en: 'This country is not known. Write the ISO code of two capital letters, such as "ID" or "MY".',
  },
  date: {
    id: 'Tulis tanggal yang ada di kalender sebagai TTTT-BB-HH, misalnya 2027-09-03.',
    en: 'Write a date that is in the calendar as YYYY-MM-DD, such as 2027-09-03.',
  },
  'date-time': { id: 'Tulis waktu menurut RFC 3339.', en: 'Write the moment by RFC 3339.' },
  email: {
    id: 'Alamat surel ini tidak lengkap atau salah tulis.',
    en: 'This e-mail address is incomplete or misspelt.',
  },
  uuid: { id: 'Pengenal (id) ini salah bentuk.', en: 'This id is not of the right form.' },
};

const TYPES: Record<string, Sentence> = {
  string: { id: 'teks', en: 'text' },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  number: { id: 'angka', en: 'a number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'objek', en: 'an object' },
  null: { id: 'null', en: 'null' },
};

function typeNames({ type = [] }: Params): Sentence {
  const names = [type].flat().map((name) => TYPES[name] ?? { id: name, en: name });
  return { id: names.map(({ id }) => id).join(' atau '), en: names.map(({ en }) => en).join(' or ') };
}

/** What to tell about each JSON Schema keyword that can fail; `limit` and the like come from the validator. */
const SAY: Record<string, (params: Params) => Sentence> = {
  required: () => ({ id: 'Isian ini wajib ada.', en: 'This field is required.' }),
  additionalProperties: () => ({
    id: 'Isian ini tidak dikenal. Hapus atau periksa ejaannya.',
    en: 'This field is not known. Remove it or check its spelling.',
  }),
  type: (params) => ({
    id: `Isi dengan ${typeNames(params).id}.`,
    en: `This must be ${typeNames(params).en}.`,
  }),
  enum: (params) => ({
    id: `Pilih salah satu: ${choices(params)}.`,
    en: `Choose one of: ${choices(params)}.`,
  }),
  const: (params) => ({ id: `Isi dengan ${choices(params)}.`, en: `This must be ${choices(params)}.` }),
  format: ({ format }) =>
    FORMATS[format ?? ''] ?? { id: 'Bentuknya salah.', en: 'This is not of the right form.' },
  pattern: () => ({ id: 'Bentuknya salah.', en: 'This is not of the right form.' }),
  minimum: ({ limit }) => ({ id: `Paling kecil ${limit}.`, en: `At least ${limit}.` }),
  maximum: ({ limit }) => ({ id: `Paling besar ${limit}.`, en: `At most ${limit}.` }),
  minLength: ({ limit }) => ({ id: `Paling pendek ${limit} huruf.`, en: `At least ${limit} characters.` }),
  maxLength: ({ limit }) => ({ id: `Paling panjang ${limit} huruf.`, en: `At most ${limit} characters.` }),
  minItems: ({ limit }) => ({ id: `Paling sedikit ${limit} butir.`, en: `At least ${limit} entries.` }),
  maxItems: ({ limit }) => ({ id: `Paling banyak ${limit} butir.`, en: `At most ${limit} entries.` }),
  uniqueItems: () => ({ id: 'Ada butir yang disebut dua kali.', en: 'An entry stands twice.' }),
  characters: () => ({
    id: 'Teks ini memuat karakter yang tidak dapat disimpan. Hapus, lalu ketik ulang.',
    en: 'This text holds a character that cannot be stored. Delete it and type it again.',
  }),
  minProperties: () => ({ id: 'Isi paling sedikit salah satu.', en: 'Fill in at least one.' }),
};
const UNSAID: Sentence = { id: 'Isian ini belum benar.', en: 'This field is not right.' };

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Field faults of a failed validation: where (JSON pointer), which rule, and what to do. `where` prefixes query and path. */
export function fieldFaults(errors: readonly ErrorObject[], where: string): FieldFault[] {
  const prefix = where === 'body' ? '' : `/${where === 'querystring' ? 'query' : where}`;
  return errors.map(({ instancePath, keyword, ...error }) => {
    const params: Params = error.params;
    const named = params.missingProperty ?? params.additionalProperty;
    const pointer = `${prefix}${instancePath}${named === undefined ? '' : `/${escapePointer(named)}`}`;
    return { pointer, code: `field.${keyword}`, sentence: SAY[keyword]?.(params) ?? UNSAID };
  });
}
