import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { PostColumn, PostRow } from './open-posts.ts';

type Cells = NonNullable<PostRow['cells']>;

/** What became of a field of a post: read into the listing, kept only as words, or never said. */
export type FieldFate = 'understood' | 'words' | 'silent';

export const REPORTED_FIELDS = [
  'windows',
  'stay',
  'group',
  'level',
  'languages',
  'countries',
  'themes',
  'mode',
  'accommodation',
  'costs',
] as const;
export type ReportedField = (typeof REPORTED_FIELDS)[number];

const SOURCES: Record<ReportedField, readonly PostColumn[]> = {
  windows: ['date_from', 'date_to', 'dates_as_said'],
  stay: ['duration_days', 'dates_as_said'],
  group: ['seats_or_group_size'],
  level: ['age_min', 'age_max', 'school_level', 'level_as_said'],
  languages: ['languages'],
  countries: ['wanted_countries'],
  themes: ['themes'],
  mode: ['mode'],
  accommodation: ['accommodation'],
  costs: ['cost_terms'],
};

const isRead: Record<ReportedField, (content: ListingContent) => unknown> = {
  windows: ({ legs }) => legs?.[0]?.dates?.windows,
  stay: ({ legs }) => legs?.[0]?.dates?.stay,
  group: ({ legs }) => legs?.[0]?.group?.pupils ?? legs?.[0]?.group?.adults,
  level: ({ level }) => level?.isced ?? level?.ages ?? level?.grade?.mappedAges,
  languages: ({ languages }) => languages,
  countries: ({ countries }) => countries,
  themes: ({ themes }) => themes,
  mode: ({ mode }) => mode,
  accommodation: ({ accommodation }) => accommodation,
  costs: ({ costs }) => costs && Object.keys(costs).some((key) => key !== 'words'),
};

/** What became of each field of one post. */
export const fatesOf = (cells: Cells, content: ListingContent): Record<ReportedField, FieldFate> =>
  Object.fromEntries(
    REPORTED_FIELDS.map((field) => {
      const said = SOURCES[field].some((column) => cells[column] !== '');
      return [field, isRead[field](content) ? 'understood' : said ? 'words' : 'silent'];
    }),
  ) as Record<ReportedField, FieldFate>;
