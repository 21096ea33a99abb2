import { CLOSE_CODES, type CloseCode } from '@jejaring/contracts/live/close-codes';
import {
  type ClientFrame,
  HEARTBEAT_MS,
  RESUME_WITHIN_MS,
  type ServerFrame,
} from '@jejaring/contracts/live/frames';
import { identify, markSeen, transact } from '@jejaring/db';
import type { WebSocket } from 'ws';
import type { NotifierDeps } from '../deps.ts';
import { frameLimit } from './frame-limit.ts';
import type { Hub } from './hub.ts';
import { parseFrame } from './parse-frame.ts';
import { Replay } from './replay.ts';

/** The member behind a socket and the session that must stay alive for it. */
export interface Caller {
  memberId: string;
  token: string;
}

/**
 * Speaks the live protocol on one socket until it closes. Every way of ending it from here has a documented code, see
 * contracts/live/close-codes.
 */
export function connect(socket: WebSocket, caller: Caller, hub: Hub, deps: NotifierDeps): void {
  const { db, now } = deps;
  const { resumeWithinMs = RESUME_WITHIN_MS, heartbeatMs = HEARTBEAT_MS } = deps.timing ?? {};
  const allow = frameLimit(() => now().getTime());
  const end = (why: CloseCode) => socket.close(CLOSE_CODES[why].code, CLOSE_CODES[why].reason);
  const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame));
  const replay = new Replay(db, caller.memberId, {
    send,
    queuedBytes: () => socket.bufferedAmount,
    tooSlow: () => end('slowReader'),
  });
  const failed = () => end('internal');
  const following = hub.follow(caller.memberId, {
    wake: () => void replay.wake().catch(failed),
    knows: () => replay.knows(),
  });
  following.catch(failed);

  let resumed = false;
  let alive = true;
  const act = async (frame: ClientFrame): Promise<void> => {
    if (frame.type === 'ping') return send({ type: 'pong', last: replay.knows().last });
    if (frame.type === 'seen')
      return void (await transact(db, (tx) => markSeen(tx, caller.memberId, frame.upTo, now())));
    resumed = true;
    await following;
    await replay.resume(frame.after);
  };
  const heartbeat = async (): Promise<void> => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
    if ((await identify(db, caller.token, now())) === null) end('signedOut');
  };
  const resumeTimer = setTimeout(() => !resumed && end('noResume'), resumeWithinMs);
  const heartbeatTimer = setInterval(() => void heartbeat().catch(() => {}), heartbeatMs); // database away: ask again next time

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return; // it is being closed, and what still comes is not heard
    if (!allow()) return end('tooManyFrames');
    const frame = isBinary ? null : parseFrame(data.toString());
    if (!frame) return end('malformed');
    act(frame).catch(failed);
  });
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('error', () => {}); // ws closes the socket itself, with the code of the protocol error
  socket.on('close', () => {
    clearTimeout(resumeTimer);
    clearInterval(heartbeatTimer);
    replay.stop();
    void following.then((leave) => leave()).catch(() => {});
  });
}
