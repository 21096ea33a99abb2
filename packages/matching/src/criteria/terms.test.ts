import { describe, expect, test } from 'vitest';
import { need, offer, partOf, type Sketch, swap, verdictOf } from '../testing/sketch.ts';

/** The criteria in which one side states a term and the other is held against it. a offers from Japan, b is Indonesian. */
type Case = [string, Sketch, Sketch, string];

const inEach = (criterion: Parameters<typeof verdictOf>[2], cases: Case[]) =>
  describe(criterion, () => {
    test.each(cases)('%s', (_, a, b, expected) => {
      expect(verdictOf(offer(a), need(b), criterion)).toBe(expected);
    });
  });

inEach('countries', [
  ['nobody minds', {}, {}, 'none'],
  ['the country that was sought', { countries: { wanted: ['ID', 'MY'] } }, {}, 'fits 100/-'],
  [
    'each in the country the other seeks',
    { countries: { wanted: ['ID'] } },
    { countries: { wanted: ['JP'] } },
    'fits 100/100',
  ],
  ['a country that was not sought', { countries: { wanted: ['MY'] } }, {}, 'conflicts'],
  ['an excluded country', {}, { countries: { excluded: ['JP'] } }, 'conflicts'],
  ['to escape an exclusion is no merit', {}, { countries: { excluded: ['DE'] } }, 'none'],
  ['an empty list is no wish', { countries: { wanted: [] } }, {}, 'none'],
  [
    'a country that is not known',
    { countries: { wanted: ['ID'] } },
    { school: { country: '' } },
    'unknown?b',
  ],
]);

inEach('mode', [
  ['nobody said', {}, {}, 'none'],
  ['the same', { mode: 'virtual' }, { mode: 'virtual' }, 'fits 100/100'],
  ['in person and online', { mode: 'virtual' }, { mode: 'in_person' }, 'conflicts'],
  ['a hybrid gets along', { mode: 'hybrid' }, { mode: 'in_person' }, 'fits 50/50'],
  ['one is silent', { mode: 'hybrid' }, {}, 'unknown?b'],
  [
    'a virtual project is virtual',
    { kind: 'virtual_project', mode: 'virtual' },
    { kind: 'virtual_project' },
    'fits 100/100',
  ],
]);

inEach('accommodation', [
  ['nobody said', {}, {}, 'none'],
  [
    'offered and accepted',
    { accommodation: ['boarding', 'hotel'] },
    { accommodation: ['hotel'] },
    'fits -/100',
  ],
  ['not accepted', { accommodation: ['host_family'] }, { accommodation: ['hotel'] }, 'conflicts'],
  [
    'guests who arrange it themselves',
    { accommodation: ['host_family'] },
    { accommodation: ['own_arrangement'] },
    'fits -/100',
  ],
  ['the host is silent', {}, { accommodation: ['hotel'] }, 'unknown?a'],
  ['the guests are silent', { accommodation: ['hotel'] }, {}, 'unknown?b'],
  [
    'online nobody sleeps anywhere',
    { mode: 'virtual', accommodation: ['host_family'] },
    { accommodation: ['hotel'] },
    'none',
  ],
]);

inEach('costs', [
  ['nobody said', {}, {}, 'none'],
  ['the same payer', { costs: { travel: 'families' } }, { costs: { travel: 'families' } }, 'fits 100/100'],
  [
    'each leaves it to the other',
    { costs: { meals: 'sending_school' } },
    { costs: { meals: 'hosting_school' } },
    'conflicts',
  ],
  [
    'both are ready to pay',
    { costs: { meals: 'hosting_school' } },
    { costs: { meals: 'families' } },
    'fits 80/80',
  ],
  [
    'the purse is the guests’ affair',
    { costs: { travel: 'families' } },
    { costs: { travel: 'grant' } },
    'fits 70/70',
  ],
  [
    'shared gets along',
    { costs: { travel: 'shared' } },
    { costs: { travel: 'hosting_school' } },
    'fits 70/70',
  ],
  [
    'one of two items is open',
    { costs: { travel: 'families', meals: 'hosting_school' } },
    { costs: { travel: 'families' } },
    'fits 50/100',
  ],
  [
    'each named another item',
    { costs: { travel: 'families' } },
    { costs: { meals: 'hosting_school' } },
    'unknown?both',
  ],
  ['one is silent', { costs: { travel: 'families' } }, {}, 'unknown?b'],
  ['words alone are not compared', { costs: { words: 'Erasmus+' } }, {}, 'none'],
  [
    'online there is no travel to pay',
    { mode: 'virtual', costs: { travel: 'sending_school' } },
    { costs: { travel: 'hosting_school' } },
    'none',
  ],
]);

inEach('facilities', [
  ['nobody needs anything', { facilities: { available: ['internet'] } }, {}, 'none'],
  [
    'all that is needed',
    { facilities: { available: ['halal_food', 'prayer_place'] } },
    { facilities: { needed: ['halal_food'] } },
    'fits -/100',
  ],
  [
    'one thing lacking',
    { facilities: { available: ['halal_food'], unavailable: ['prayer_place'] } },
    { facilities: { needed: ['halal_food', 'prayer_place'] } },
    'conflicts',
  ],
  [
    'one thing not said',
    { facilities: { available: ['halal_food'] } },
    { facilities: { needed: ['halal_food', 'prayer_place'] } },
    'unknown?a',
  ],
  [
    'what the host needs at home matters to nobody',
    { facilities: { needed: ['wheelchair_access'] } },
    { facilities: { unavailable: ['wheelchair_access'] } },
    'none',
  ],
  [
    'online only the line matters',
    { mode: 'virtual', facilities: { unavailable: ['halal_food', 'internet'] } },
    { facilities: { needed: ['halal_food'] } },
    'none',
  ],
]);

inEach('networks', [
  ['nobody asks', { networks: { member: ['cobis'] } }, {}, 'none'],
  [
    'a network in common',
    { networks: { member: ['pasch'] } },
    { school: { networks: ['pasch', 'cis'] } },
    'fits 100/100',
  ],
  [
    'a member was sought',
    { networks: { required: ['cobis', 'cis'] } },
    { school: { networks: ['cis'] } },
    'fits 100/-',
  ],
  ['not a member', { networks: { required: ['cobis'] } }, { networks: { member: ['pasch'] } }, 'conflicts'],
  [
    'a school that says it has none',
    { networks: { required: ['cobis'] } },
    { networks: { member: [] } },
    'conflicts',
  ],
  ['a school that has not said', { networks: { required: ['cobis'] } }, {}, 'unknown?b'],
]);

inEach('safeguarding', [
  ['nobody asks', {}, { school: { safeguarding: 'audited' } }, 'none'],
  [
    'more than asked',
    { safeguarding: { required: 'named_lead' } },
    { school: { safeguarding: 'checked_adults' } },
    'fits 100/-',
  ],
  [
    'less than asked',
    { safeguarding: { required: 'audited' } },
    { school: { safeguarding: 'checked_adults' } },
    'conflicts',
  ],
  ['not said', { safeguarding: { required: 'audited' } }, {}, 'unknown?b'],
]);

inEach('reciprocity', [
  ['nobody said', {}, {}, 'none'],
  ['one would like it, the other has not said', { reciprocity: 'welcome' }, {}, 'unknown?b'],
  [
    'both would like it, one direction is posted',
    { reciprocity: 'welcome' },
    { reciprocity: 'welcome' },
    'fits 50/50',
  ],
  ['one does not', { reciprocity: 'welcome' }, { reciprocity: 'none' }, 'fits 0/-'],
]);

test('two postings that hold one object of costs are compared as any others', () => {
  const costs = { travel: 'families' } as const;
  expect(verdictOf(offer({ costs }), need({ costs }), 'costs')).toBe('fits 100/100');
});

describe('reciprocity of swaps', () => {
  const other = (sketch: Sketch = {}) => swap({ id: '4', school: { country: 'DE' }, ...sketch });

  test.each([
    ['posting both directions welcomes both', swap(), other(), 'fits 100/100'],
    ['unless it says otherwise', swap({ reciprocity: 'none' }), other(), 'fits -/100'],
    ['demanded, and offered', swap({ reciprocity: 'required' }), other(), 'fits 100/100'],
    ['demanded, and not offered', swap({ reciprocity: 'required' }), offer(), 'conflicts'],
    ['a swap with an offer', swap(), offer(), 'unknown?a'],
  ])('%s', (_, x, y, expected) => {
    expect(verdictOf(x, y, 'reciprocity')).toBe(expected);
  });

  test('one direction is enough where no return is demanded, and says why the other fails', () => {
    const full = { hosting: { group: { pupils: { max: 5 } } } };
    const large = { sending: { group: { pupils: { min: 20 } } } };
    expect(partOf(swap(full), other(large), 'reciprocity')?.sentence.en).toBe(
      'Both are open to a return visit; what does not work out yet: the numbers.',
    );
    expect(verdictOf(swap({ ...full, reciprocity: 'required' }), other(large), 'group')).toBe('conflicts');
  });
});

describe('kind and side', () => {
  test.each([
    ['two kinds', offer(), need({ kind: 'virtual_project' }), 'kind', 'conflicts'],
    ['two hosts', offer(), offer({ id: '9' }), 'side', 'conflicts'],
    ['two travellers', need(), need({ id: '9' }), 'side', 'conflicts'],
    [
      'one school with itself',
      offer({ school: { id: 's' } }),
      need({ school: { id: 's' } }),
      'side',
      'conflicts',
    ],
    ['a host and a traveller', offer(), need(), 'side', 'none'],
  ] as const)('%s', (_, x, y, criterion, expected) => {
    expect(verdictOf(x, y, criterion)).toBe(expected);
  });
});
