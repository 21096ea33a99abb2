import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chains } from './chains.ts';

const PLACES = 40;

test('through any history, the places of an owner are those that were added and not removed', () => {
  const step = fc.record({
    does: fc.constantFrom('add', 'add', 'remove', 'move'),
    owner: fc.nat({ max: 5 }),
    from: fc.nat({ max: PLACES - 1 }),
    to: fc.nat({ max: PLACES - 1 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let next = new Int32Array(PLACES);
      const chains = new Chains((place) => ({ words: next, at: place }));
      const owners = new Map<number, number>();
      for (const { does, owner, from, to } of steps) {
        const held = owners.get(from);
        if (does === 'add' && held === undefined) {
          chains.add(owner, from);
          owners.set(from, owner);
        } else if (does === 'remove' && held !== undefined) {
          chains.remove(held, from);
          owners.delete(from);
        } else if (does === 'move' && held !== undefined && !owners.has(to)) {
          next = next.map((word, place) => (place === to ? next[from]! : word));
          chains.move(held, from, to);
          owners.set(to, held);
          owners.delete(from);
        }
        for (let each = 0; each <= 5; each++)
          expect([...chains.of(each)].sort((x, y) => x - y)).toEqual(
            [...owners]
              .filter(([, of]) => of === each)
              .map(([place]) => place)
              .sort((x, y) => x - y),
          );
      }
    }),
    { numRuns: 200 },
  );
});
