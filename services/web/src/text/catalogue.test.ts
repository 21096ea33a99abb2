import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { id } from './id.ts';

/** Every text of a catalogue by its full key. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value as object, `${path}${key}.`),
  );

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted((x, y) =>
    x!.localeCompare(y!),
  );
const indonesian = new Map(flat(id));
const english = new Map(flat(en));

describe('the catalogue', () => {
  test('has the same keys in both languages, none of them empty', () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
    for (const [key, text] of [...indonesian, ...english]) expect(text.trim(), key).not.toBe('');
  });

  test('fills the same placeholders in both languages', () => {
    for (const [key, text] of indonesian)
      expect(placeholders(english.get(key)!), key).toEqual(placeholders(text));
  });

  test('is translated: what reads the same in both languages is a name', () => {
    const same = [...indonesian].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    const names =
      /^(language\.(id|en)|networks\.|school\.schemes\.|accommodations\.hos?tel|facilities\.internet|facts\.(asPosted|paidBy)|modes\.)/;
    expect(same.filter((key) => !names.test(key))).toEqual([]);
  });
});
