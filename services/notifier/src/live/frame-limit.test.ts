import { CLIENT_FRAMES_BURST, CLIENT_FRAMES_PER_SECOND } from '@jejaring/contracts/live/frames';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameLimit } from './frame-limit.ts';

/** How many of `count` frames at one moment pass. */
const passing = (allow: () => boolean, count: number) =>
  Array.from({ length: count }, allow).filter(Boolean).length;

test('a burst passes, and after it as many as the time since has brought', () => {
  let now = 1000;
  const allow = frameLimit(() => now);
  expect(passing(allow, CLIENT_FRAMES_BURST)).toBe(CLIENT_FRAMES_BURST);
  now += 1000;
  expect(passing(allow, CLIENT_FRAMES_PER_SECOND)).toBe(CLIENT_FRAMES_PER_SECOND);
  expect(allow()).toBe(false);
});

test('a long silence earns one burst and no more', () => {
  let now = 0;
  const allow = frameLimit(() => now);
  now += 86_400_000;
  expect(passing(allow, CLIENT_FRAMES_BURST * 2)).toBe(CLIENT_FRAMES_BURST);
});

test('whoever keeps to the pace is never refused', () => {
  const waits = fc.array(fc.integer({ min: 1000 / CLIENT_FRAMES_PER_SECOND, max: 5000 }), { maxLength: 200 });
  fc.assert(
    fc.property(waits, (list) => {
      let now = 0;
      const allow = frameLimit(() => now);
      return list.every((wait) => {
        now += wait;
        return allow();
      });
    }),
  );
});
