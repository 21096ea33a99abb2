import { LEGS_OF_SIDE } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { legOf } from '../pair.ts';
import { say } from '../words/say.ts';
import { isInPerson, type Lever, type Levers, once } from './lever.ts';

/** A listing of one direction becomes a swap, with nothing said yet of the new direction. */
export const moveSide: Levers = (subject) => (subject.content.side === 'swap' ? [] : [swap(subject)]);

/** A return visit that is no longer demanded. */
export const moveReciprocity: Levers = ({ content: { reciprocity } }) =>
  reciprocity === 'required'
    ? [
        once('reciprocity', { reciprocity: 'welcome' }, () =>
          say(
            'Harapkan kunjungan balasan tanpa mewajibkannya',
            'Welcome a return visit instead of requiring it',
          ),
        ),
      ]
    : [];

function swap(subject: Posting): Lever {
  const legs = LEGS_OF_SIDE.swap.map((direction) => legOf(subject, direction) ?? { direction });
  return once('side swap', { side: 'swap', legs }, () => {
    const sends = subject.content.side === 'offer';
    if (!isInPerson(subject)) {
      return sends
        ? say(
            'Jadikan timbal balik: ikuti juga proyek sekolah lain',
            "Make it a swap: join another school's project as well",
          )
        : say('Jadikan timbal balik: kelola juga proyek', 'Make it a swap: run a project as well');
    }
    return sends
      ? say('Jadikan timbal balik: kirim juga rombongan', 'Make it a swap: send a group as well')
      : say('Jadikan timbal balik: terima juga tamu', 'Make it a swap: host a group as well');
  });
}
