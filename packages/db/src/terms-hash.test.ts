import type { ListingContent } from '@jejaring/contracts/listing/content';
import { expect, test } from 'vitest';
import { termsHash } from './terms-hash.ts';

const content: ListingContent = {
  kind: 'student_exchange',
  side: 'offer',
  title: { en: 'We host' },
  level: { isced: [3], ages: { min: 15, max: 17 } },
};

test('wording does not count', () => {
  expect(termsHash({ ...content, title: { id: 'Kami menerima' }, text: { en: 'More' } })).toBe(
    termsHash(content),
  );
});

test('the order of keys does not count', () => {
  const level = { ages: { max: 17, min: 15 }, isced: [3] };
  expect(termsHash({ level, title: { en: 'We host' }, side: 'offer', kind: 'student_exchange' })).toBe(
    termsHash(content),
  );
});

test('everything else does', () => {
  expect(termsHash({ ...content, level: { isced: [3], ages: { min: 15, max: 18 } } })).not.toBe(
    termsHash(content),
  );
  expect(termsHash({ ...content, mode: 'in_person' })).not.toBe(termsHash(content));
});
