import type { Retry } from './bus.ts';

/**
 * Namespace of everything the bus keeps: `jejaring:<queue>:...` in Redis, schema `jejaring_queue` in PostgreSQL.
 */
export const PREFIX = 'jejaring';

/** How long a backend may take to answer before it counts as down. */
export const ANSWER_WITHIN_MS = 4_000;

/** How often a listening connection is asked whether it still hears. */
export const HEARTBEAT_MS = 10_000;

/** Longer than the longest wait for a job (10 s): a Redis connection that brings nothing for this long is dead. */
export const SILENCE_MS = 15_000;

/** Creating the queue's tables, or waiting until another process has. */
export const MIGRATE_WITHIN_MS = 60_000;

/** How long running handlers may take to end when a worker stops: half of what a container is usually given. */
export const STOP_WITHIN_MS = 5_000;

/**
 * A lock is renewed at half its time, so a handler may block the event loop for up to 6 s. The job of a killed worker is
 * picked up again at the first check after its lock ran out: 9 s at worst (BullMQ's own 30 s and 30 s took 90 s).
 */
export const LOCK_MS = 6_000;
export const STALLED_CHECK_MS = 3_000;

/** BullMQ's 1 would bury a job for good after two crashes of its worker, whatever `attempts` says. */
export const STALLED_AT_MOST = 1_000;

/** How long a worker waits after the backend refused it. BullMQ's 15 s would keep a queue idle after a short outage. */
export const RECONNECT_MS = 1_000;

/** An idle worker looks by itself this often, in seconds, as a net below the wake-up. */
export const IDLE_LOOK_S = 5;

/** 0.2 s, doubling up to a minute: about a quarter of an hour in all, so that an outage of the database is outlasted. */
export const RETRY: Retry = { attempts: 22, firstDelayMs: 200, longestDelayMs: 60_000 };

/** Failures are kept to be looked at, not for ever. */
export const KEEP_FAILED = { count: 1_000, age: 14 * 24 * 3600 };

/** BullMQ writes an event per state change; nothing here reads them. */
export const KEEP_EVENTS = 1_000;

/** Jobs per round trip. In PostgreSQL each takes an advisory lock until commit, and their table is finite. */
export const ENQUEUE_AT_ONCE = 200;

/** Whether a repeating job is still known is checked once per interval, within these bounds. */
export const SCHEDULE_CHECK_MS = { least: 1_000, most: 30_000 };

/** PostgreSQL refuses a NOTIFY payload of 8,000 bytes or more; Redis keeps to the same limit so that nothing hangs on the driver. */
export const PAYLOAD_BYTES = 7_900;

/** Connections per process, beside the one that listens: for everything but working, and per worker (plus one that waits). */
export const POSTGRES_POOL = { shared: 4, worker: 3 };
