import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { OpenDb } from '@jejaring/db';
import type { ListingIndex, LiveIndex } from '@jejaring/matching';

export interface ReplicaLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface ReplicaDeps extends Pick<OpenDb, 'sql'> {
  log: ReplicaLog;
  /** The one clock of the service: it decides alone which listings' time is past. */
  now: () => Date;
  /** An empty index to fill; a live one unless told. */
  index?: ListingIndex & Partial<Pick<LiveIndex, 'stats'>>;
  /** Holds listings of these kinds only; all of them unless told. */
  kinds?: readonly ListingKind[];
}

export interface ReplicaHealth {
  /** False while it cannot ask the database: the index is then as old as `lookedMsAgo` says. */
  ok: boolean;
  /** Listings in the index. */
  listings: number;
  /** Listings that are published but could not be read; each is named in the log with its reason. */
  setAside: number;
  /** Listings that are still published though their time is past: out of the index until an edit renews them. */
  overdue: number;
  /** Since the index was last known to hold everything committed. */
  lookedMsAgo: number;
  /** How long the last complete load took. */
  loadedInMs: number;
  /** Of the index and of what is kept beside it. */
  memoryBytes: number;
}

/** The active listings in memory, arranged for matching, that follow the database. */
export interface Replica {
  /** Published listings whose time is not past, with their bars. Only to be read: the replica writes it. */
  readonly index: ListingIndex;
  /**
   * Resolves when everything that was committed before the call is in the index. Calls at the same time share one look
   * at the database that begins after they were made. Rejects when the database cannot be asked; may be called inside
   * a transaction, as the replica has a connection of its own.
   */
  catchUp(): Promise<void>;
  /** `listings.change` of a listing as the index holds it; undefined where it is not in the index. */
  changeOf(listingId: string): number | undefined;
  /** How many listings of a kind are in the index. */
  countOf(kind: ListingKind): number;
  health(): ReplicaHealth;
  stop(): Promise<void>;
}
