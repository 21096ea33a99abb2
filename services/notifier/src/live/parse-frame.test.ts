import type { ClientFrame } from '@jejaring/contracts/live/frames';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrame } from './parse-frame.ts';

const number = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const frame: fc.Arbitrary<ClientFrame> = fc.oneof(
  fc.record({ type: fc.constant('resume' as const), after: number }),
  fc.record({ type: fc.constant('seen' as const), upTo: number }),
  fc.constant({ type: 'ping' as const }),
);

test('reads every frame of the protocol', () => {
  fc.assert(
    fc.property(frame, (one) => {
      expect(parseFrame(JSON.stringify(one))).toEqual({ ...one });
    }),
  );
});

test('takes a frame with anything more in it for none', () => {
  const more = fc
    .tuple(frame, fc.string({ minLength: 1 }), fc.jsonValue())
    .filter(([one, name]) => !(name in one));
  fc.assert(
    fc.property(more, ([one, name, value]) => parseFrame(JSON.stringify({ ...one, [name]: value })) === null),
  );
});

test('takes any other text for none, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => parseFrame(text) === null),
  );
});
