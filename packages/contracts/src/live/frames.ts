import { type Static, Type } from 'typebox';
import { Notification } from '../inbox/notification.ts';

/** What a client may send on the live socket. The first frame is `resume`, with the last number it has applied. */
export const ResumeFrame = Type.Object(
  { type: Type.Literal('resume'), after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) },
  { additionalProperties: false },
);
export const SeenFrame = Type.Object(
  { type: Type.Literal('seen'), upTo: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) },
  { additionalProperties: false },
);
export const PingFrame = Type.Object({ type: Type.Literal('ping') }, { additionalProperties: false });
export const ClientFrame = Type.Union([ResumeFrame, SeenFrame, PingFrame]);
export type ClientFrame = Static<typeof ClientFrame>;

/**
 * What the server sends. Notifications come in number order without gap or repeat. `live` says that the replay is
 * over; `resync` that the number asked for is unknown here: load the inbox afresh and resume after `last`.
 */
export const ServerFrame = Type.Union([
  Type.Object(
    { type: Type.Literal('notification'), notification: Notification },
    { additionalProperties: false },
  ),
  Type.Object(
    { type: Type.Literal('live'), last: Type.Integer(), seen: Type.Integer() },
    { additionalProperties: false },
  ),
  Type.Object({ type: Type.Literal('resync'), last: Type.Integer() }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('seen'), upTo: Type.Integer() }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('pong'), last: Type.Integer() }, { additionalProperties: false }),
]);
export type ServerFrame = Static<typeof ServerFrame>;

/** Largest frame a client may send, in bytes, and how many in a burst and per second. */
export const MAX_CLIENT_FRAME_BYTES = 4096;
export const CLIENT_FRAMES_BURST = 40;
export const CLIENT_FRAMES_PER_SECOND = 10;
/** A socket that has not sent `resume` by then is closed. */
export const RESUME_WITHIN_MS = 10_000;
/** How often the server sends a protocol ping; a client may treat twice this in silence as a dead line. */
export const HEARTBEAT_MS = 25_000;
/** Bytes that may wait for a slow reader before its socket is closed; it resumes later and loses nothing. */
export const MAX_QUEUED_BYTES = 256 * 1024;
