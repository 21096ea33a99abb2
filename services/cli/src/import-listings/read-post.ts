import { isCountryCode } from '@jejaring/contracts/codes/country';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { LISTING_KINDS, type ListingKind, type ListingSide } from '@jejaring/contracts/listing/kind';
import { type AccommodationKind, type CostTerms, LISTING_MODES } from '@jejaring/contracts/listing/terms';
import { readAccommodation } from '@jejaring/contracts/reading/read-accommodation';
import { readCosts } from '@jejaring/contracts/reading/read-costs';
import { isSoundListing } from '@jejaring/contracts/reading/sound-listing';
import { CellFault, cut, listed, oneOf } from './cell-fault.ts';
import type { PostColumn, PostRow } from './open-posts.ts';
import { readLanguageCells } from './read-languages.ts';
import { readWhen } from './read-when.ts';
import { readGroupCells, readLevelCells } from './read-whom.ts';

type Cells = NonNullable<PostRow['cells']>;

export interface ReadPost {
  content: ListingContent;
  school: { name: string; country: string; city: string | null };
}

const SIDES: Record<string, ListingSide> = { offer: 'offer', need: 'need', both: 'swap', swap: 'swap' };
const TITLE_LENGTH = 110;

/**
 * Reads one post: a listing in which a silent cell is an unknown, and words are kept beside what was understood of them.
 * Throws a CellFault for a cell that says something that cannot be.
 */
export function readPost(cells: Cells, shiftYears: number): ReadPost {
  const kind = oneOf('kind', cells.kind, LISTING_KINDS);
  const side = sideOf(cells, kind);
  const country = schoolCountry(cells);
  const wanted = countries('wanted_countries', cells.wanted_countries);
  const when = readWhen(cells, shiftYears);
  const legs = readGroupCells(cells, kind, side).map((leg) => ({ ...leg, ...(when && { dates: when }) }));
  const languages = readLanguageCells(cells, side, wanted);
  const level = readLevelCells(cells);
  const themes = listed(cells.themes).map((words) => ({ words: cut(words, 120) }));
  const lodging = readAccommodation(cells.accommodation);
  const content: ListingContent = {
    kind,
    side,
    title: { en: titleOf(cells) },
    text: { en: textOf(cells, lodging.leftover) },
    legs,
    ...(languages.length > 0 && { languages }),
    ...(level && { level }),
    ...(themes.length > 0 && { themes: themes.slice(0, 20) }),
    ...(wanted.length > 0 && { countries: { wanted } }),
    ...(cells.mode !== '' && { mode: oneOf('mode', cells.mode, LISTING_MODES) }),
    ...accommodation(lodging.kinds),
    ...costs(cells.cost_terms),
  };
  // Every cell was checked by itself; this is for what nobody thought of.
  if (!isSoundListing(content))
    throw new CellFault('', 'isinya tidak dapat menjadi iklan', 'it does not make a sound listing');
  return { content, school: { name: schoolName(cells), country, city: cut(cells.city, 120) || null } };
}

/** Where nobody travels nobody only sends: a class that looks for pen pals writes letters itself, so its need is a swap. */
function sideOf(cells: Cells, kind: ListingKind): ListingSide {
  const said = SIDES[oneOf('side', cells.side, Object.keys(SIDES))]!;
  return kind === 'virtual_project' && said === 'need' ? 'swap' : said;
}

const accommodation = (kinds: AccommodationKind[]) => (kinds.length > 0 ? { accommodation: kinds } : {});
const costs = (words: string): { costs?: CostTerms } =>
  words === '' ? {} : { costs: { ...readCosts(words).costs, words: cut(words, 500) } };

function schoolCountry({ school_country }: Cells): string {
  if (school_country !== '') return countries('school_country', school_country)[0]!;
  throw new CellFault(
    'school_country',
    'kosong: sekolah tanpa negara tidak dapat dikunjungi',
    'is empty: nobody can visit a school of no country',
  );
}

function countries(column: PostColumn, cell: string): string[] {
  const codes = listed(cell);
  const unknown = codes.find((code) => !isCountryCode(code));
  if (unknown === undefined) return codes.slice(0, 60);
  throw new CellFault(
    column,
    `"${unknown}" bukan kode negara ISO 3166-1`,
    `"${unknown}" is no country code of ISO 3166-1`,
  );
}

/** Says what it is; a real school's name never stands over an imported post. */
const schoolName = ({ id, city, school_country }: Cells): string =>
  `School in ${city === '' ? '' : `${cut(city, 100)}, `}${school_country} (post ${cut(id, 40)})`;

/** The summary, cut at a word. */
function titleOf({ text_summary, id }: Cells): string {
  if (text_summary === '') return `Post ${cut(id, 40)}`;
  if (text_summary.length <= TITLE_LENGTH) return text_summary;
  return `${cut(text_summary, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

const textOf = ({ text_summary, accommodation: where, id }: Cells, leftover: string): string =>
  cut(
    [text_summary, leftover === '' ? '' : `Accommodation: ${where}.`, `(Imported post ${cut(id, 40)})`]
      .filter((part) => part !== '')
      .join(' '),
    5000,
  );
