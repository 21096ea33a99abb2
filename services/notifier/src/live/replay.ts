import { MAX_QUEUED_BYTES, type ServerFrame } from '@jejaring/contracts/live/frames';
import { type Db, inboxHead, readInbox } from '@jejaring/db';

const PAGE = 200;

export interface Outlet {
  send(frame: ServerFrame): void;
  /** Bytes sent and not yet taken by the network. */
  queuedBytes(): number;
  /** The reader does not keep up: called once, nothing is sent afterwards. */
  tooSlow(): void;
}

/**
 * Sends one member's notifications in number order, from where the client says it is, and then follows. The inbox is
 * read afresh at every step, so nothing is sent before its predecessor and nothing twice. Wake-ups during a reading
 * cause one more.
 */
export class Replay {
  readonly #db: Db;
  readonly #memberId: string;
  readonly #outlet: Outlet;
  #sent = 0;
  #seen = -1;
  #live = false;
  #resumed = false;
  #stopped = false;
  #wanted = false;
  #running: Promise<void> | null = null;

  constructor(db: Db, memberId: string, outlet: Outlet) {
    this.#db = db;
    this.#memberId = memberId;
    this.#outlet = outlet;
  }

  knows() {
    return { last: this.#sent, seen: this.#seen };
  }

  /** Starts over from a number that the client has applied. One beyond the head is answered by `resync`. */
  async resume(after: number): Promise<void> {
    this.#resumed = false;
    await this.#running;
    const head = await inboxHead(this.#db, this.#memberId);
    const last = head?.last ?? 0;
    this.#resumed = after <= last;
    if (!this.#resumed) return this.#outlet.send({ type: 'resync', last });
    this.#sent = after;
    this.#live = false;
    await this.wake();
  }

  /** Reads and sends what is new. Resolves when this reading is over; rejects with the database's error. */
  wake(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#follow().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #follow(): Promise<void> {
    while (this.#wanted && this.#resumed && !this.#stopped) {
      this.#wanted = false;
      await this.#sendNew();
      await this.#sendHead();
    }
  }

  async #sendNew(): Promise<void> {
    for (;;) {
      const page = await readInbox(this.#db, this.#memberId, this.#sent, PAGE);
      for (const notification of page) {
        if (this.#stopped) return;
        this.#outlet.send({ type: 'notification', notification });
        this.#sent = notification.number;
      }
      if (this.#outlet.queuedBytes() > MAX_QUEUED_BYTES) {
        this.#stopped = true;
        return this.#outlet.tooSlow();
      }
      if (page.length < PAGE) return;
    }
  }

  async #sendHead(): Promise<void> {
    const head = await inboxHead(this.#db, this.#memberId);
    if (!head || this.#stopped) return;
    // Committed between the two readings: once more, so that `live` is said only when nothing is outstanding.
    if (head.last > this.#sent) this.#wanted = true;
    else if (!this.#live) {
      this.#live = true;
      this.#outlet.send({ type: 'live', last: head.last, seen: head.seen });
    } else if (head.seen !== this.#seen) this.#outlet.send({ type: 'seen', upTo: head.seen });
    this.#seen = head.seen;
  }
}
