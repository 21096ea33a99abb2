import { Type } from 'typebox';

export const LISTING_STATES = ['draft', 'published', 'paused', 'filled', 'expired', 'withdrawn'] as const;
export type ListingState = (typeof LISTING_STATES)[number];
export const ListingState = Type.Enum([...LISTING_STATES]);

/** What a coordinator, or the system by itself, can do to a listing. */
export const LISTING_ACTIONS = ['edit', 'publish', 'pause', 'resume', 'withdraw', 'fill', 'expire'] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];

interface ListingTransition {
  from: readonly ListingState[];
  /** The state afterwards; absent where it stays. */
  to?: ListingState;
  by: 'member' | 'system';
}

/**
 * What may follow what: the server decides by this table and the web shows its buttons by it.
 * Every waiting state has an exit by itself: a published listing expires when its last possible start is past or when
 * nobody has touched it for {@link LISTING_SILENT_DAYS}; a paused one likewise; a draft after {@link DRAFT_KEPT_DAYS}.
 */
export const LISTING_TRANSITIONS: Record<ListingAction, ListingTransition> = {
  edit: { from: ['draft', 'published', 'paused'], by: 'member' },
  publish: { from: ['draft', 'expired', 'withdrawn'], to: 'published', by: 'member' },
  pause: { from: ['published'], to: 'paused', by: 'member' },
  resume: { from: ['paused'], to: 'published', by: 'member' },
  withdraw: { from: ['draft', 'published', 'paused', 'expired'], to: 'withdrawn', by: 'member' },
  fill: { from: ['published', 'paused'], to: 'filled', by: 'system' },
  expire: { from: ['draft', 'published', 'paused'], to: 'expired', by: 'system' },
};

export const LISTING_SILENT_DAYS = 90;
export const DRAFT_KEPT_DAYS = 180;

export const canListing = (action: ListingAction, state: ListingState): boolean =>
  LISTING_TRANSITIONS[action].from.includes(state);

/** The actions a member may take on a listing in this state, in the order of the table. */
export const listingActions = (state: ListingState): ListingAction[] =>
  LISTING_ACTIONS.filter(
    (action) => LISTING_TRANSITIONS[action].by === 'member' && canListing(action, state),
  );
