import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair } from '../pair.ts';
import { asSentence, count, say } from './say.ts';
import { schoolNames } from './schools.ts';

/** Why a match stands higher than its score: whom it helps, and by how many points in all. */
export function sayLift(pair: Pair, lift: { a: number; b: number }): Sentence {
  const points = count(lift.a + lift.b, 'poin', 'point', 'points');
  const [who] = schoolNames(pair, lift.a > 0 ? 'a' : 'b');
  const whose =
    lift.a > 0 && lift.b > 0
      ? say(
          'kedua sekolah belum pernah mendapat mitra di sini',
          'neither school has had an exchange here yet',
        )
      : say(`${who.id} belum pernah mendapat mitra di sini`, `${who.en} has had no exchange here yet`);
  return asSentence(
    say(
      `${whose.id}, jadi kecocokan ini naik ${points.id} dalam urutan`,
      `${whose.en}, so this match is listed as if it scored ${points.en} more`,
    ),
  );
}
