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
  /** The resume before this one, over whatever became of it. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Db, memberId: string, outlet: Outlet) {
    this.#db = db;
    this.#memberId = memberId;
    this.#outlet = outlet;
  }

  knows() {
    return { last: this.#sent, seen: this.#seen };
  }

  /**
   * Starts over from a number that the client has applied, once the replay of an earlier resume is over. One beyond the
   * head is answered by `resync`. Rejects with the database's error.
   */
  resume(after: number): Promise<void> {
    const resumed = this.#turn.then(() => this.#startOver(after));
    this.#turn = resumed.catch(() => {});
    return resumed;
  }

  async #startOver(after: number): Promise<void> {
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
    if (!this.#following()) return Promise.resolve();
    this.#running ??= this.#follow();
    return this.#running;
  }

  stop(): void {
    this.#stopped = true;
  }

  #following(): boolean {
    return this.#resumed && !this.#stopped;
  }

  async #follow(): Promise<void> {
    try {
      do {
        this.#wanted = false;
        await this.#sendNew();
        await this.#sendHead();
      } while (this.#wanted && this.#following());
    } finally {
      this.#running = null; // in the same breath as the last look at `wanted`, so that no wake-up falls in between
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
    // Committed between the two readings: once more, so that `live` and `seen` are said when nothing is outstanding.
    if (head.last > this.#sent) {
      this.#wanted = true;
      return;
    }
    if (!this.#live) {
      this.#live = true;
      this.#outlet.send({ type: 'live', last: head.last, seen: head.seen });
    } else if (head.seen !== this.#seen) this.#outlet.send({ type: 'seen', upTo: head.seen });
    this.#seen = head.seen;
  }
}
