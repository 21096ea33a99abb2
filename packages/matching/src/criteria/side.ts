import { conflicts, type Finding } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { say } from '../words/say.ts';

/** A school does not exchange with itself, and somebody has to host while somebody else sends. */
export function side({ a, b }: Pair): Finding | null {
  if (a.school.id === b.school.id) {
    return conflicts(() =>
      say('Kedua iklan milik sekolah yang sama.', 'Both listings are of the same school.'),
    );
  }
  const [x, y] = [a.content.side, b.content.side];
  if (x === 'swap' || y === 'swap' || x !== y) return null;
  return x === 'offer'
    ? conflicts(() =>
        say(
          'Keduanya menjadi tuan rumah; tidak ada yang berangkat.',
          'Both offer to host; neither would send anyone.',
        ),
      )
    : conflicts(() =>
        say(
          'Keduanya mencari tuan rumah; tidak ada yang menerima.',
          'Both look for a host; neither would receive anyone.',
        ),
      );
}
