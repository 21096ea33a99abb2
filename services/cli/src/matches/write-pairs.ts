import type { Part } from '@jejaring/contracts/match/explanation';
import type { Locale } from '@jejaring/contracts/sentence';
import type { Terminal } from '../terminal/terminal.ts';
import { hanging, sideBySide } from '../terminal/wrap.ts';
import type { ActiveListing } from './active-listings.ts';
import type { BestPair } from './best-pairs.ts';
import { CRITERION_NAMES, countryName, WORDS } from './words.ts';

const SCORE = 6;
/** The reasons that weigh most; all of them with --explain. */
const REASONS = 3;

/** "Title" over "school (country)" of both listings side by side, with the score before and the top reasons below. */
export function writePair(terminal: Terminal, pair: BestPair, a: ActiveListing, b: ActiveListing): void {
  writeHead(terminal, pair, a, b);
  const { locale } = terminal;
  const strongest = pair.explanation.parts
    .filter(({ verdict }) => verdict === 'fits')
    .toSorted((x, y) => worth(y) - worth(x))
    .slice(0, REASONS);
  for (const part of strongest)
    terminal.out(hanging(`${' '.repeat(SCORE)}  + `, part.sentence[locale], terminal.columns));
  const unknown = pair.explanation.parts
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ criterion }) => CRITERION_NAMES[criterion][locale]);
  if (unknown.length > 0)
    terminal.out(
      hanging(`${' '.repeat(SCORE)}  ? `, `${WORDS.ask[locale]}: ${unknown.join(', ')}`, terminal.columns),
    );
  terminal.out('\n');
}

/** The score and both listings. */
export function writeHead(
  terminal: Terminal,
  { explanation }: BestPair,
  a: ActiveListing,
  b: ActiveListing,
): void {
  const { locale, columns } = terminal;
  const half = Math.max(24, Math.floor((columns - SCORE - 4) / 2));
  const widths = [SCORE, half, half];
  const score = explanation.score.toFixed(1).padStart(SCORE - 1);
  terminal.out(sideBySide([score, `A  ${titleOf(a, locale)}`, `B  ${titleOf(b, locale)}`], widths));
  terminal.out(sideBySide(['', schoolOf(a, locale), schoolOf(b, locale)], widths));
}

/** How much a part adds to the two views. */
const worth = ({ value, weight }: Part): number => value.a * weight.a + value.b * weight.b;

const titleOf = ({ posting }: ActiveListing, locale: Locale): string => {
  const { title } = posting.content;
  return title[locale] ?? title.id ?? title.en ?? '';
};

const schoolOf = ({ school, posting }: ActiveListing, locale: Locale): string =>
  `${school.name} (${countryName(posting.school.country, locale)})`;
