import type { ListingContent } from '@jejaring/contracts/listing/content';
import { describe, expect, test } from 'vitest';
import { changed, contentOf, type Draft, legsWith, onSide, previewOf } from './draft.ts';
import { editOf } from './edit.ts';

const offer: Draft = {
  kind: 'student_exchange',
  side: 'offer',
  title: { id: 'Tuan rumah' },
  legs: [
    {
      direction: 'hosting',
      dates: { windows: [{ from: '2027-09-01', to: '2027-09-20' }] },
      group: { pupils: { max: 20 } },
      split: { minimumToRun: 5 },
    },
  ],
};

describe('a draft', () => {
  test('forgets what was emptied, down to the object that held it', () => {
    const draft = changed(offer, { countries: { wanted: [], excluded: ['MY'] }, mode: 'virtual' });
    expect(draft.countries).toEqual({ excluded: ['MY'] });
    expect(changed(draft, { countries: { excluded: [] }, mode: undefined })).toEqual(offer);
  });

  test('changes one leg and leaves the other', () => {
    const swap = onSide(offer, 'swap');
    const draft = changed(swap, {
      legs: legsWith(swap, 'sending', { group: { pupils: { min: 3, max: undefined } } }),
    });
    expect(draft.legs?.[0]).toEqual(offer.legs?.[0]);
    expect(draft.legs?.[1]?.group).toEqual({ pupils: { min: 3 } });
  });

  test('keeps dates and group when the side changes, but not the split', () => {
    const { legs } = onSide(offer, 'need');
    expect(legs).toEqual([
      { direction: 'sending', dates: offer.legs![0]!.dates, group: { pupils: { max: 20 } } },
    ]);
    expect(onSide(onSide(offer, 'swap'), 'offer')).toEqual(offer);
  });

  test('is nothing to send without kind and side, and is trimmed when it is', () => {
    expect(contentOf({ title: { id: 'x' } })).toBeNull();
    expect(contentOf({ ...offer, title: { id: ' Tuan rumah ', en: '  ' } })?.title).toEqual({
      id: 'Tuan rumah',
    });
    expect(contentOf({ kind: 'virtual_project', side: 'need' })?.legs).toEqual([{ direction: 'sending' }]);
  });

  test('asks the same preview whatever its words', () => {
    expect(previewOf({ ...offer, title: { en: 'Other' }, text: { en: 'Long' } })).toEqual(previewOf(offer));
  });
});

describe('an edit', () => {
  const before = contentOf({ ...offer, mode: 'in_person', text: { id: 'Lama' } })!;

  test('names only what changed, and null for what was emptied', () => {
    const { text: _text, ...rest } = before;
    expect(editOf(before, { ...rest, mode: 'hybrid' }, 4)).toEqual({
      version: 4,
      mode: 'hybrid',
      text: null,
    });
  });

  test('is nothing when nothing changed, whatever the order of the keys', () => {
    const shuffled = Object.fromEntries(Object.entries(structuredClone(before)).reverse()) as ListingContent;
    expect(editOf(before, shuffled, 4)).toBeNull();
  });
});
