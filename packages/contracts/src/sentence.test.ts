import { expect, test } from 'vitest';
import { chooseLocale } from './sentence.ts';

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['en;q=0.5, id;q=0.7', 'id'],
  ['de, en;q=0.3', 'en'],
  ['ja', 'id'],
  ['en;q=0', 'id'],
  ['*', 'id'],
])('%s reads %s', (header, locale) => {
  expect(chooseLocale(header)).toBe(locale);
});
