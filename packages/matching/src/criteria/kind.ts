import { conflicts, type Finding } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { say } from '../words/say.ts';
import { KIND_NAMES } from '../words/terms.ts';

/** Only listings of one kind can serve each other. */
export function kind({ a, b }: Pair): Finding | null {
  if (a.content.kind === b.content.kind) return null;
  const [first, second] = [KIND_NAMES[a.content.kind], KIND_NAMES[b.content.kind]];
  return conflicts(() =>
    say(
      `Jenis kegiatannya berbeda: ${first.id} dan ${second.id}.`,
      `They are about different things: ${first.en} and ${second.en}.`,
    ),
  );
}
