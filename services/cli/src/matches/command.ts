import { dayNumber, dayOf, dayOfInstant } from '@jejaring/contracts/codes/day';
import { EXIT } from '../command-error.ts';
import type { Config } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { count, say, type Terminal } from '../terminal/terminal.ts';
import { type ActiveListing, activeListings, namedListing } from './active-listings.ts';
import { type BestPair, bestPairs, bestPairsOf } from './best-pairs.ts';
import { WORDS } from './words.ts';
import { writeExplanation } from './write-explanation.ts';
import { writePair } from './write-pairs.ts';

export interface MatchesOptions {
  listing?: string;
  limit: number;
  explain?: boolean;
  json?: boolean;
}

/** `matches`: the best pairs among the active listings as they are now, or of one of them; records nothing. */
export async function matchesCommand(
  options: MatchesOptions,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const today = dayNumber(dayOfInstant(new Date()));
  return withDatabase(config.databaseUrl, async ({ db }) => {
    const subject = options.listing === undefined ? undefined : await namedListing(db, options.listing);
    const active = await activeListings(db);
    const postings = [...active.values()].map(({ posting }) => posting);
    const pairs = subject
      ? bestPairsOf(active.get(subject)!.posting, postings, today, options.limit)
      : bestPairs(postings, today, options.limit);
    if (options.json) {
      const matches = pairs.map((pair) => jsonOf(pair, active));
      terminal.out(`${JSON.stringify({ today: dayOf(today), active: active.size, matches }, null, 2)}\n`);
      return EXIT.fine;
    }
    if (pairs.length === 0) say(terminal, subject ? WORDS.noneOf : WORDS.none);
    else
      terminal.out(
        `${count(terminal, active.size)} ${WORDS.active[terminal.locale]}, ${pairs.length} ${WORDS.pairs[terminal.locale]}\n\n`,
      );
    const write = options.explain ? writeExplanation : writePair;
    for (const pair of pairs) write(terminal, pair, active.get(pair.a)!, active.get(pair.b)!);
    return EXIT.fine;
  });
}

function jsonOf({ a, b, explanation }: BestPair, active: ReadonlyMap<string, ActiveListing>) {
  const side = (id: string) => {
    const { posting, school, importKey } = active.get(id)!;
    const { content } = posting;
    return {
      listingId: id,
      importKey,
      side: content.side,
      title: content.title,
      school: { ...posting.school, ...school },
    };
  };
  return {
    score: explanation.score,
    kind: active.get(a)!.posting.content.kind,
    a: side(a),
    b: side(b),
    explanation,
  };
}
