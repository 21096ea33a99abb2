import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sentence } from '@jejaring/contracts/sentence';
import { peopleOf } from '../words/people.ts';
import { say } from '../words/say.ts';
import { type Lever, type Levers, ofLeg } from './lever.ts';

/** More than this is another group. */
const MOST_PEOPLE = 50;
/** The largest number that a listing can state. */
const LARGEST = 2000;

type Who = 'pupils' | 'adults';

/** A host that takes more people or smaller groups; a group that comes with fewer or brings more. */
export const moveGroup: Levers = (subject) =>
  subject.content.legs.flatMap((leg) => [
    ...(['pupils', 'adults'] as const).flatMap((who) => [
      ...raise(subject, leg, who),
      ...lower(subject, leg, who),
    ]),
    ...lowerSplit(subject, leg),
  ]);

function raise(subject: Posting, leg: Leg, who: Who): Lever[] {
  const max = leg.group?.[who]?.max;
  if (max === undefined) return [];
  return [
    {
      name: `group ${leg.direction} ${who} max`,
      most: Math.min(MOST_PEOPLE, LARGEST - max),
      move: (more) => ({
        change: withRange(subject, leg, who, { max: max + more }),
        sentence: () => {
          const [people, all] = [peopleOf(subject.content.kind, who, more, 'more'), max + more];
          return ofLeg(
            subject,
            leg,
            leg.direction === 'hosting'
              ? say(`Terima ${people.id} (menjadi ${all})`, `Take ${people.en} (${all} in all)`)
              : say(`Ajak ${people.id} (menjadi ${all})`, `Bring ${people.en} (${all} in all)`),
          );
        },
      }),
    },
  ];
}

function lower(subject: Posting, leg: Leg, who: Who): Lever[] {
  const { min, max } = leg.group?.[who] ?? {};
  if (min === undefined) return [];
  // A group that travels and says one number only is as large as that: it stays so.
  const asLarge = leg.direction === 'sending' && max === undefined ? { max: min } : {};
  const fewest = who === PARTICIPANTS[subject.content.kind] ? 1 : 0;
  return [
    {
      name: `group ${leg.direction} ${who} min`,
      most: min - fewest,
      move: (fewer) => ({
        change: withRange(subject, leg, who, { min: min - fewer, ...asLarge }),
        sentence: () => asFewAs(subject, leg, peopleOf(subject.content.kind, who, min - fewer)),
      }),
    },
  ];
}

function lowerSplit(subject: Posting, leg: Leg): Lever[] {
  const { split } = leg;
  if (!split) return [];
  return [
    {
      name: `group ${leg.direction} split`,
      most: split.minimumToRun - 1,
      move: (fewer) => {
        const minimumToRun = split.minimumToRun - fewer;
        const who = PARTICIPANTS[subject.content.kind];
        return {
          change: withLeg(subject, leg, { ...leg, split: { minimumToRun } }),
          sentence: () => asFewAs(subject, leg, peopleOf(subject.content.kind, who, minimumToRun)),
        };
      },
    },
  ];
}

const asFewAs = (subject: Posting, leg: Leg, people: Sentence): Sentence =>
  ofLeg(
    subject,
    leg,
    leg.direction === 'hosting'
      ? say(`Terima kelompok mulai dari ${people.id}`, `Take groups of as few as ${people.en}`)
      : say(`Tetap ikut walau hanya ${people.id}`, `Take part with as few as ${people.en}`),
  );

const withRange = (subject: Posting, leg: Leg, who: Who, range: { min?: number; max?: number }) =>
  withLeg(subject, leg, { ...leg, group: { ...leg.group, [who]: { ...leg.group?.[who], ...range } } });

const withLeg = ({ content }: Posting, old: Leg, changed: Leg) => ({
  legs: content.legs.map((leg) => (leg === old ? changed : leg)),
});
