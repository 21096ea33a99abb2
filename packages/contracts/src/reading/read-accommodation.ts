import { ACCOMMODATION_KINDS, type AccommodationKind } from '../listing/terms.ts';

export interface AccommodationRead {
  kinds: AccommodationKind[];
  leftover: string;
}

/**
 * Phrases for each kind, tried in this order; what one has taken is gone for the next, so that "homestay with partner
 * teachers" is no host family.
 */
const PHRASES: readonly [AccommodationKind, RegExp][] = [
  [
    'teacher_home',
    /(homestay|stay|living) with (a |the )?(partner )?teachers?|each other's homes?|swap of homes?|rumah guru|chez (un|les) (professeur|enseignant)s?/gi,
  ],
  ['hostel', /youth hostels?|hostels?|jugendherberge|auberge de jeunesse|albergue( juvenil)?|ostello/gi],
  ['school_guesthouse', /guest ?-?houses?|wisma|mess sekolah|gästehaus|maison d'hôtes/gi],
  ['boarding', /boarding[- ]?(house|school)?s?|asrama|internat\b|internado|convitto|dormitor(y|ies)/gi],
  ['hotel', /hotels?|hôtels?|albergo|penginapan/gi],
  [
    'host_family',
    /(host|partner)(ing)?[- ](famil(y|ies)|parents?)|home ?-?stays?|famil(y|ies)|keluarga (asuh|angkat|tuan rumah)|gastfamilien?|familles? d'accueil|familles?|familias?( de acogida)?|famigli[ae]/gi,
  ],
  [
    'own_arrangement',
    /otherwise arranged|(own|other agreed) arrangements?|atur sendiri|selbst organisiert/gi,
  ],
];

/** Reads where guests sleep; more than one kind where the words name several. Never throws. */
export function readAccommodation(words: string): AccommodationRead {
  let rest = words;
  const found = new Set<AccommodationKind>();
  for (const [kind, phrase] of PHRASES) {
    rest = rest.replace(phrase, () => {
      found.add(kind);
      return ';';
    });
  }
  const pieces = rest
    .split(/[;,()]/)
    .map((piece) =>
      piece.replace(/^\s*(or|and|atau|dan|oder|ou|in)\b|\b(or|and|atau|dan|oder|ou|in)\s*$/gi, '').trim(),
    );
  return {
    kinds: ACCOMMODATION_KINDS.filter((kind) => found.has(kind)),
    leftover: found.size === 0 ? words : pieces.filter((piece) => /\p{L}/u.test(piece)).join('; '),
  };
}
