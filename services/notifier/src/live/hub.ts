import { memberChannel } from '@jejaring/contracts/flow/routes';
import { members } from '@jejaring/db';
import { inArray } from 'drizzle-orm';
import type { NotifierDeps } from '../deps.ts';

/** One socket, as the hub sees it. */
export interface Listener {
  /** Something may have changed in the member's inbox: go and read. */
  wake(): void;
  /** Newest number and seen mark that this socket knows of. */
  knows(): { last: number; seen: number };
}

/** How often all heads are compared with the database: a lost wake-up is found within this. */
const HEAD_CHECK_MS = 10_000;

/**
 * Which sockets follow which member. One subscription per member, however many of their tabs are open here; wake-ups
 * that were lost on the way are found by comparing heads, all members in one query.
 */
export class Hub {
  readonly #deps: NotifierDeps;
  readonly #rooms = new Map<
    string,
    { listeners: Set<Listener>; subscription: Promise<() => Promise<void>> }
  >();
  readonly #timer: NodeJS.Timeout;

  constructor(deps: NotifierDeps) {
    this.#deps = deps;
    this.#timer = setInterval(
      () => void this.checkHeads().catch(() => {}),
      deps.timing?.headCheckMs ?? HEAD_CHECK_MS,
    ); // the next check is the retry
  }

  /** Follows a member. Resolves once wake-ups from now on are heard; the returned function stops. */
  async follow(memberId: string, listener: Listener): Promise<() => void> {
    const room = this.#rooms.get(memberId) ?? this.#open(memberId);
    room.listeners.add(listener);
    await room.subscription;
    return () => this.#leave(memberId, listener);
  }

  #open(memberId: string) {
    const listeners = new Set<Listener>();
    const wakeAll = () => {
      for (const listener of listeners) listener.wake();
    };
    const subscription = this.#deps.bus.subscribe(memberChannel(memberId), {
      onMessage: wakeAll,
      onGap: wakeAll,
    });
    const room = { listeners, subscription };
    this.#rooms.set(memberId, room);
    subscription.catch(() => this.#rooms.get(memberId) === room && this.#rooms.delete(memberId));
    return room;
  }

  #leave(memberId: string, listener: Listener): void {
    const room = this.#rooms.get(memberId);
    if (!room?.listeners.delete(listener) || room.listeners.size > 0) return;
    this.#rooms.delete(memberId);
    void room.subscription.then((unsubscribe) => unsubscribe()).catch(() => {}); // the bus may be gone: nothing to end
  }

  /** Wakes the sockets whose member has moved on in the database without their hearing of it. */
  async checkHeads(): Promise<void> {
    const ids = [...this.#rooms.keys()];
    if (ids.length === 0) return;
    const heads = await this.#deps.db
      .select({ id: members.id, last: members.lastNumber, seen: members.seenNumber })
      .from(members)
      .where(inArray(members.id, ids));
    for (const { id, last, seen } of heads) {
      for (const listener of this.#rooms.get(id)?.listeners ?? []) {
        const known = listener.knows();
        if (known.last !== last || known.seen !== seen) listener.wake();
      }
    }
  }

  get members(): number {
    return this.#rooms.size;
  }

  close(): void {
    clearInterval(this.#timer);
    for (const { subscription } of this.#rooms.values()) {
      void subscription.then((unsubscribe) => unsubscribe()).catch(() => {});
    }
    this.#rooms.clear();
  }
}
