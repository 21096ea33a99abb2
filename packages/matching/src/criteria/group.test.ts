import type { Leg } from '@jejaring/contracts/listing/legs';
import type { SeatsTaken } from '@jejaring/contracts/listing/posting';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { need, offer, partOf, TODAY, verdictOf } from '../testing/sketch.ts';

const hosts = (hosting: Omit<Leg, 'direction'>, taken?: SeatsTaken) =>
  offer({ hosting, ...(taken && { taken: { hosting: taken } }) });
const sends = (sending: Omit<Leg, 'direction'>, taken?: SeatsTaken) =>
  need({ sending, ...(taken && { taken: { sending: taken } }) });
const pupils = (min: number | undefined, max: number | undefined) => ({
  group: { pupils: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } },
});
const taken = (schools: number, pupils: number): SeatsTaken => ({ schools, pupils, adults: 0 });
const split = { minimumToRun: 5 };

describe('group', () => {
  test.each([
    ['a group that fills the places', hosts(pupils(undefined, 26)), sends(pupils(26, 26)), 'fits 100/100'],
    ['a group that leaves places empty', hosts(pupils(undefined, 40)), sends(pupils(20, 20)), 'fits 75/100'],
    ['places for a part of the group', hosts(pupils(undefined, 20)), sends(pupils(10, 40)), 'fits 100/50'],
    ['a group that is too large', hosts(pupils(undefined, 20)), sends(pupils(21, 30)), 'conflicts'],
    ['a group that is too small', hosts(pupils(10, 20)), sends(pupils(4, 9)), 'conflicts'],
    ['the host is silent', hosts({}), sends(pupils(20, 20)), 'unknown?a'],
    ['the sender is silent', hosts(pupils(undefined, 20)), sends({}), 'unknown?b'],
    ['both are silent', hosts({}), sends({}), 'unknown?both'],
    [
      'too small for a host that states only its minimum',
      hosts(pupils(10, undefined)),
      sends(pupils(4, 9)),
      'conflicts',
    ],
    [
      'places without split go to one school',
      hosts(pupils(undefined, 30), taken(1, 5)),
      sends(pupils(5, 5)),
      'conflicts',
    ],
    [
      'split places go to several',
      hosts({ ...pupils(undefined, 30), split }, taken(1, 5)),
      sends(pupils(5, 5)),
      'fits 100/100',
    ],
    [
      'split places run out',
      hosts({ ...pupils(undefined, 30), split }, taken(2, 26)),
      sends(pupils(2, 8)),
      'conflicts',
    ],
    ['too small a part', hosts({ ...pupils(undefined, 30), split }), sends(pupils(4, 4)), 'conflicts'],
    [
      'a group that has found its host',
      hosts(pupils(undefined, 30)),
      sends(pupils(5, 5), taken(1, 5)),
      'conflicts',
    ],
    ['nobody comes', hosts(pupils(undefined, 30)), sends(pupils(undefined, 0)), 'conflicts'],
    ['a minimum alone is a size', hosts(pupils(undefined, 30)), sends(pupils(12, undefined)), 'fits 70/100'],
    [
      'more adults than the host takes',
      hosts({ group: { pupils: { max: 30 }, adults: { max: 2 } } }),
      sends({ group: { pupils: { max: 30 }, adults: { min: 3, max: 4 } } }),
      'conflicts',
    ],
    [
      'adults that nobody asked about',
      hosts({ group: { pupils: { max: 30 }, adults: { min: 2, max: 3 } } }),
      sends({ group: { pupils: { max: 30 } } }),
      'fits 100/100',
    ],
  ])('%s', (_, host, sender, expected) => {
    expect(verdictOf(host, sender, 'group')).toBe(expected);
  });

  test('the pairing says who would come', () => {
    const host = hosts({ group: { pupils: { max: 22 }, adults: { max: 2 } } });
    const judgement = judge(
      host,
      sends({ group: { pupils: { min: 20, max: 26 }, adults: { max: 3 } } }),
      TODAY,
    );
    expect(judgement).toMatchObject({
      fits: true,
      explanation: { pairings: [{ hosting: 'a', pupils: 22, adults: 2 }] },
    });
  });

  test('counts teachers where teachers travel', () => {
    const kind = 'teacher_immersion';
    const host = offer({ kind, hosting: { group: { adults: { max: 1 } } } });
    const part = partOf(host, need({ kind, sending: { group: { adults: { min: 2 } } } }), 'group');
    expect(part?.sentence).toEqual({
      id: 'Rombongan paling sedikit 2 guru, tempat yang tersedia hanya untuk 1 guru.',
      en: 'The group is at least 2 teachers; there is only room for 1 teacher.',
    });
  });
});
