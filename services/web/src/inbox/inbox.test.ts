import type { Notification } from '@jejaring/contracts/inbox/notification';
import { describe, expect, test } from 'vitest';
import { hasOlder, type Inbox, unseenIn, withNotification, withOlder, withSeen } from './inbox.ts';

const note = (number: number): Notification => ({
  number,
  type: 'match.suggested',
  at: '2027-01-01T00:00:00Z',
});
const inbox = (from: number, to: number, seen = 0): Inbox => ({
  items: Array.from({ length: to - from + 1 }, (_, index) => note(from + index)),
  last: to,
  seen,
});
const numbers = ({ items }: Inbox) => items.map(({ number }) => number);

describe('the inbox of the page', () => {
  test('grows by the next number and ignores one that it has', () => {
    expect(numbers(withNotification(inbox(3, 4), note(5)))).toEqual([3, 4, 5]);
    expect(numbers(withNotification(inbox(3, 4), note(4)))).toEqual([3, 4]);
    expect(withNotification(inbox(1, 0), note(1)).last).toBe(1);
  });

  test('takes older ones in once, before the rest', () => {
    const whole = withOlder(inbox(3, 4), [note(1), note(2), note(3)]);
    expect(numbers(whole)).toEqual([1, 2, 3, 4]);
    expect(hasOlder(whole)).toBe(false);
    expect(hasOlder(inbox(3, 4))).toBe(true);
  });

  test('seen only rises, and not above what there is', () => {
    expect(withSeen(inbox(1, 5, 4), 2).seen).toBe(4);
    expect(withSeen(inbox(1, 5, 4), 99).seen).toBe(5);
    expect(unseenIn(withSeen(inbox(1, 5), 3))).toBe(2);
  });
});
