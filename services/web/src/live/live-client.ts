import type { Notification } from '@jejaring/contracts/inbox/notification';
import { afterClose } from '@jejaring/contracts/live/close-codes';
import { type ClientFrame, HEARTBEAT_MS, type ServerFrame } from '@jejaring/contracts/live/frames';
import { pauseBefore } from './backoff.ts';

/**
 * `connecting`: a line is being opened. `live`: everything up to now has arrived and what follows will. `waiting`: the
 * line dropped, the next attempt is timed. `offline`: the device has no network. `signed_out` and `refused` are final
 * until the page acts: sign in again, or load the newest version of the page.
 */
export type LineState = 'connecting' | 'live' | 'waiting' | 'offline' | 'signed_out' | 'refused' | 'stopped';

/** What the client needs of a WebSocket. */
export interface LiveSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface LiveClientOptions {
  open(): LiveSocket;
  /** Runs something later; returns what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  random(): number;
  network: { online(): boolean; onChange(listener: () => void): () => void };
  /** The last notification number that the page has already applied. */
  applied: number;
  /** Called once per number, in order, without a gap. */
  onNotification(notification: Notification): void;
  onSeen(upTo: number): void;
  /** The server does not know our number: load the inbox afresh and say its last number. */
  onResync(): Promise<number>;
  onState(state: LineState): void;
}

export interface LiveClient {
  start(): void;
  /** Asks the line for a sign of life now, as when a phone wakes up. */
  check(): void;
  stop(): void;
}

/** A line that has not answered a ping, or become live, within this is taken for dead. */
const ANSWER_WITHIN_MS = 10_000;

/** One live socket that keeps itself alive and hands over each notification exactly once. */
export function createLiveClient(options: LiveClientOptions): LiveClient {
  let { applied } = options;
  let socket: LiveSocket | null = null;
  let state: LineState = 'stopped';
  let failures = 0;
  /** What the server's last pong named as its newest number; still missing one pong later means that we are stuck. */
  let promised = 0;
  let cancelTimer = () => {};
  let cancelAlarm = () => {};
  let forgetNetwork = () => {};

  function become(next: LineState) {
    if (next === state) return;
    state = next;
    options.onState(next);
  }

  function hangUp() {
    cancelTimer();
    cancelAlarm();
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  function reconnect(later = false) {
    hangUp();
    failures += 1;
    if (!options.network.online()) return become('offline');
    become('waiting');
    cancelTimer = options.after(pauseBefore(failures, options.random, later), connect);
  }

  function finish(end: LineState) {
    hangUp();
    become(end);
  }

  function say(frame: ClientFrame) {
    socket?.send(JSON.stringify(frame));
  }

  function ping() {
    cancelTimer();
    cancelAlarm();
    say({ type: 'ping' });
    cancelAlarm = options.after(ANSWER_WITHIN_MS, reconnect);
  }

  /** Any frame shows that the line is alive; the next ping is due after a heartbeat of silence. */
  function heard() {
    cancelAlarm();
    cancelTimer();
    cancelTimer = options.after(HEARTBEAT_MS, ping);
  }

  function apply(notification: Notification) {
    if (notification.number <= applied) return;
    if (notification.number > applied + 1) return reconnect();
    applied = notification.number;
    options.onNotification(notification);
  }

  async function resync() {
    hangUp();
    try {
      applied = await options.onResync();
    } catch {
      // The inbox could not be loaded either; the next attempt is told to resync again.
    }
    if (state !== 'stopped') reconnect();
  }

  function receive(frame: ServerFrame) {
    heard();
    if (frame.type === 'notification') return apply(frame.notification);
    if (frame.type === 'seen') return options.onSeen(frame.upTo);
    if (frame.type === 'resync') return void resync();
    if (frame.type === 'live') {
      failures = 0;
      options.onSeen(frame.seen);
      return become('live');
    }
    if (promised > applied) return reconnect();
    promised = frame.last;
  }

  function closed(code: number) {
    const then = afterClose(code);
    if (then === 'sign_in') return finish('signed_out');
    if (then === 'never') return finish('refused');
    reconnect(then === 'later');
  }

  function connect() {
    hangUp();
    become('connecting');
    promised = 0;
    cancelAlarm = options.after(ANSWER_WITHIN_MS, reconnect);
    socket = options.open();
    socket.onopen = () => say({ type: 'resume', after: applied });
    socket.onmessage = ({ data }) => receive(JSON.parse(String(data)) as ServerFrame);
    socket.onclose = ({ code }) => closed(code);
  }

  function networkChanged() {
    if (state === 'signed_out' || state === 'refused') return;
    if (options.network.online()) return connect();
    hangUp();
    become('offline');
  }

  return {
    start() {
      forgetNetwork = options.network.onChange(networkChanged);
      if (options.network.online()) connect();
      else become('offline');
    },
    check() {
      if (state === 'live') ping();
      else if (state === 'waiting') connect();
    },
    stop() {
      forgetNetwork();
      finish('stopped');
    },
  };
}
