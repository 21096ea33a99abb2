import {
  LEGS_OF_SIDE,
  type LegDirection,
  type ListingKind,
  type ListingSide,
  PARTICIPANTS,
} from '@jejaring/contracts/listing/kind';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import { readGroup } from '@jejaring/contracts/reading/read-group';
import { readLevel } from '@jejaring/contracts/reading/read-level';
import { CellFault, cut, wholeNumber } from './cell-fault.ts';
import type { PostRow } from './open-posts.ts';

type Cells = NonNullable<PostRow['cells']>;

const MOST_WORDS = 300;

/** Ages, levels and grades of the two level columns and the age cells; words that are not understood are kept as the grade. */
export function readLevelCells(cells: Cells): SchoolLevel | undefined {
  const { school_level, level_as_said, school_country } = cells;
  const min = wholeNumber('age_min', cells.age_min, 2, 99);
  const max = wholeNumber('age_max', cells.age_max, 2, 99);
  if (min !== undefined && max !== undefined && min > max) {
    throw new CellFault('age_max', `${max} di bawah age_min ${min}`, `${max} is below age_min ${min}`);
  }
  const told = readLevel(school_level, school_country);
  const said = readLevel(level_as_said, school_country);
  const ages = min !== undefined && max !== undefined ? { min, max } : (said.level.ages ?? told.level.ages);
  const isced = said.level.isced ?? told.level.isced;
  const mappedAges = said.level.grade?.mappedAges ?? told.level.grade?.mappedAges;
  const onlyIsced = told.level.isced && !told.level.grade && told.leftover === '';
  const words = level_as_said || (onlyIsced ? '' : school_level);
  const level: SchoolLevel = {
    ...(isced && { isced }),
    ...(ages && { ages }),
    ...(words !== '' && { grade: { words: cut(words, MOST_WORDS), ...(mappedAges && { mappedAges }) } }),
  };
  return Object.keys(level).length > 0 ? level : undefined;
}

/** The group on each leg of the side: as said of those who travel, and as capacity of those who host. */
export function readGroupCells(
  cells: Cells,
  kind: ListingKind,
  side: ListingSide,
): Pick<Leg, 'direction' | 'group'>[] {
  const words = cells.seats_or_group_size;
  if (words === '') return LEGS_OF_SIDE[side].map((direction) => ({ direction }));
  const { pupils, adults } = readGroup(words, PARTICIPANTS[kind]);
  return LEGS_OF_SIDE[side].map((direction) => ({
    direction,
    group: {
      ...(pupils && { pupils: onLeg(pupils, direction) }),
      ...(adults && { adults: onLeg(adults, direction) }),
      words: cut(words, MOST_WORDS),
    },
  }));
}

/** "20 students" are a host's places, not the fewest it takes; "at least 20" are. */
const onLeg = (people: PeopleRange, direction: LegDirection): PeopleRange =>
  direction === 'sending' || people.max === undefined ? people : { max: people.max };
