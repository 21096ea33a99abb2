import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { hanging, sideBySide } from './wrap.ts';

test('sets further lines under the first, after the label', () => {
  expect(hanging('  - A: ', 'When would it suit both schools?', 30)).toBe(
    '  - A: When would it suit both\n       schools?\n',
  );
});

test('puts columns side by side, each as wide as it may be', () => {
  expect(sideBySide(['71.0', 'one two', 'x'], [6, 4, 4])).toBe('71.0    one   x\n        two\n');
});

property.prop([
  fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 4 }),
  fc.integer({ min: 4, max: 30 }),
])('no line is wider than it may be, and no letter is lost', (cells, width) => {
  const text = sideBySide(
    cells,
    cells.map(() => width),
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(cells.length * (width + 2));
  const letters = (from: string) => Array.from(from.replace(/\s/g, '')).sort().join('');
  expect(letters(text)).toBe(letters(cells.join('')));
});
