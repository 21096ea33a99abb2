import type { CalendarName } from './calendars.ts';

/**
 * Where schools are, what they speak and whom they look for. `schools` are parts of a thousand: half by the 128 rows of
 * the real posts that name the school's country (ID 21, US 14, AU 14, FR 10, IT 10, DE 8, ES 7, GB 6, JP 5 ...), half
 * assumed, for a platform that begins in Indonesia and among its neighbours. `muslim` is the percent of schools whose
 * guests need halal food and a prayer place, roughly (general knowledge).
 */
export interface Country {
  code: string;
  schools: number;
  native: readonly string[];
  calendar: CalendarName;
  muslim: number;
  region: Region;
}

/** Each with the language that is foreign to nobody there, and so named when English is not. */
export const REGION_LANGUAGE = {
  asia: 'ms',
  east: 'zh',
  gulf: 'ar',
  europe: 'fr',
  anglo: 'es',
  latin: 'es',
  africa: 'fr',
} as const;
export type Region = keyof typeof REGION_LANGUAGE;

const country = (
  code: string,
  schools: number,
  native: string,
  calendar: CalendarName,
  region: Region,
  muslim = 2,
): Country => ({ code, schools, native: native.split(' '), calendar, region, muslim });

export const COUNTRIES: readonly Country[] = [
  country('ID', 230, 'id', 'july', 'asia', 80),
  country('US', 75, 'en', 'september', 'anglo'),
  country('AU', 75, 'en', 'january', 'anglo'),
  country('FR', 55, 'fr', 'september', 'europe'),
  country('IT', 52, 'it', 'september', 'europe'),
  country('DE', 50, 'de', 'september', 'europe'),
  country('GB', 42, 'en', 'september', 'anglo', 5),
  country('MY', 40, 'ms', 'january', 'asia', 65),
  country('ES', 38, 'es', 'september', 'europe'),
  country('JP', 36, 'ja', 'april', 'east'),
  country('CN', 22, 'zh', 'september', 'east'),
  country('IN', 18, 'hi en', 'april', 'asia', 12),
  country('TH', 18, 'th', 'april', 'asia', 5),
  country('FI', 16, 'fi', 'september', 'europe'),
  country('CH', 16, 'de fr', 'september', 'europe'),
  country('NZ', 15, 'en', 'january', 'anglo'),
  country('AT', 14, 'de', 'september', 'europe'),
  country('TR', 14, 'tr', 'september', 'gulf', 90),
  country('SG', 12, 'en zh', 'january', 'asia', 12),
  country('KR', 12, 'ko', 'march', 'east'),
  country('PH', 11, 'fil en', 'july', 'asia', 6),
  country('VN', 11, 'vi', 'september', 'asia'),
  country('TW', 10, 'zh', 'september', 'east'),
  country('NL', 10, 'nl', 'september', 'europe'),
  country('PL', 10, 'pl', 'september', 'europe'),
  country('CA', 9, 'en fr', 'september', 'anglo'),
  country('BR', 8, 'pt', 'january', 'latin'),
  country('MX', 8, 'es', 'september', 'latin'),
  country('CO', 7, 'es', 'january', 'latin'),
  country('AR', 7, 'es', 'january', 'latin'),
  country('ZA', 7, 'en', 'january', 'africa', 3),
  country('RU', 6, 'ru', 'september', 'europe', 6),
  country('PT', 5, 'pt', 'september', 'europe'),
  country('RO', 5, 'ro', 'september', 'europe'),
  country('CZ', 5, 'cs', 'september', 'europe'),
  country('SE', 4, 'sv', 'september', 'europe'),
  country('DK', 4, 'da', 'september', 'europe'),
  country('NO', 4, 'no', 'september', 'europe'),
  country('BE', 4, 'nl fr', 'september', 'europe'),
  country('GR', 4, 'el', 'september', 'europe'),
  country('HU', 3, 'hu', 'september', 'europe'),
  country('SI', 3, 'sl', 'september', 'europe'),
  country('SK', 3, 'sk', 'september', 'europe'),
  country('PE', 3, 'es', 'january', 'latin'),
  country('EC', 3, 'es', 'september', 'latin'),
  country('CL', 3, 'es', 'january', 'latin'),
  country('PA', 2, 'es', 'january', 'latin'),
  country('HK', 3, 'zh en', 'september', 'east'),
  country('SA', 4, 'ar', 'september', 'gulf', 99),
  country('AE', 4, 'ar en', 'september', 'gulf', 60),
  country('EG', 4, 'ar', 'september', 'gulf', 85),
  country('MA', 3, 'ar fr', 'september', 'gulf', 98),
  country('BN', 2, 'ms', 'january', 'asia', 80),
  country('KE', 2, 'en sw', 'january', 'africa', 8),
  country('GH', 2, 'en', 'september', 'africa', 15),
  country('UG', 2, 'en', 'january', 'africa', 10),
  country('LT', 2, 'lt', 'september', 'europe'),
  country('IS', 1, 'is', 'september', 'europe'),
  country('MO', 1, 'zh', 'september', 'east'),
  country('RE', 1, 'fr', 'january', 'africa', 4),
];

/**
 * How often a country is wanted, by the 113 rows that want any (DE 16, AU 16, FR 13, JP 11, US 12, GB 9, MY 9, ...), with
 * one more for each country that is in the table above, so that every one of them is wanted now and then.
 */
export const WANTED: readonly (readonly [string, number])[] = [
  ['DE', 17],
  ['AU', 16],
  ['FR', 13],
  ['US', 12],
  ['JP', 11],
  ['GB', 9],
  ['MY', 8],
  ['SG', 7],
  ['CA', 6],
  ['TH', 6],
  ['ID', 5],
  ['ES', 4],
  ['NZ', 4],
  ['KR', 3],
  ['CN', 3],
  ['IT', 3],
  ['CO', 2],
  ['CH', 2],
  ['PL', 3],
  ['FI', 2],
  ['CZ', 2],
  ['BE', 2],
  ['VN', 2],
  ['IN', 2],
  ['TR', 2],
  ['NL', 2],
  ['AT', 2],
  ['SA', 1],
  ['TW', 1],
  ['HU', 1],
  ['SE', 1],
  ['DK', 1],
  ['NO', 1],
  ['GR', 1],
  ['PT', 1],
  ['RO', 1],
  ['SI', 1],
  ['SK', 1],
  ['MX', 1],
  ['AR', 1],
  ['BR', 1],
  ['CL', 1],
  ['PE', 1],
  ['EC', 1],
  ['ZA', 1],
  ['GH', 1],
  ['UG', 1],
  ['KE', 1],
  ['AE', 1],
  ['EG', 1],
  ['IS', 1],
  ['LT', 1],
  ['PH', 1],
  ['HK', 1],
  ['BN', 1],
  ['RU', 1],
];

/** A language that people come to learn, by rows that name one to be learnt (de 13, en 10, fr 8, es 4, ja 3, zh, it 1). */
export const LEARNT: readonly (readonly [string, number])[] = [
  ['en', 40],
  ['de', 16],
  ['fr', 14],
  ['es', 10],
  ['ja', 8],
  ['zh', 4],
  ['it', 3],
  ['ar', 2],
  ['ko', 2],
  ['id', 2],
  ['pt', 1],
];
/** English is not foreign to these schools, and they learn their neighbours' languages (the Australian posts: ja, id, fr, zh). */
export const LEARNT_BY_ENGLISH_SPEAKERS: readonly (readonly [string, number])[] = [
  ['es', 30],
  ['fr', 26],
  ['ja', 16],
  ['de', 14],
  ['zh', 6],
  ['id', 6],
  ['it', 2],
];

/** Percent of posts with a wanted country whose country speaks the language to be learnt: "a German exchange" is in Germany. */
export const WANTED_FOR_THE_LANGUAGE = 80;
/** Percent of posts that want their own country: a US class that wants one in each region, an Indonesian school a near one. */
export const WANTED_AT_HOME = 3;

/** English is the language that two schools without a common one work in. */
export const WORKING_IS_ENGLISH = 88;
