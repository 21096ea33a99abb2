import type { InboxPage, Notification } from '@jejaring/contracts/inbox/notification';

/** What the page holds of the member's inbox: a run of notifications without a gap that ends with the newest. */
export interface Inbox {
  /** Oldest first. */
  items: Notification[];
  /** The newest number; 0 for an empty inbox. */
  last: number;
  /** Everything up to this number has been seen on some device. */
  seen: number;
}

export const inboxOf = ({ items, last, seen }: InboxPage): Inbox => ({ items, last, seen });

/** Adds the next notification; one that is here already changes nothing. */
export const withNotification = (inbox: Inbox, notification: Notification): Inbox =>
  notification.number <= inbox.last
    ? inbox
    : { ...inbox, items: [...inbox.items, notification], last: notification.number };

/** Puts earlier notifications before those that are here. */
export function withOlder(inbox: Inbox, older: readonly Notification[]): Inbox {
  const first = inbox.items[0]?.number ?? Number.POSITIVE_INFINITY;
  return { ...inbox, items: [...older.filter(({ number }) => number < first), ...inbox.items] };
}

/** Seen never goes backwards, whatever order answers come in. */
export const withSeen = (inbox: Inbox, upTo: number): Inbox =>
  upTo <= inbox.seen ? inbox : { ...inbox, seen: Math.min(upTo, inbox.last) };

export const unseenIn = (inbox: Inbox): number => inbox.last - inbox.seen;
export const hasOlder = (inbox: Inbox): boolean => (inbox.items[0]?.number ?? 1) > 1;
