import type { Notification } from '@jejaring/contracts/inbox/notification';
import type { ServerFrame } from '@jejaring/contracts/live/frames';
import { WebSocket } from 'ws';
import { eventually } from './eventually.ts';

/** An ordinary WebSocket client on `/v1/live` that keeps all it was sent. */
export class LiveSocket {
  readonly frames: ServerFrame[] = [];
  readonly ws: WebSocket;
  /** Code and reason, once it is closed. */
  closed: { code: number; reason: string } | undefined;
  /** HTTP status, where the upgrade was refused. */
  refused: number | undefined;

  /** `after` null sends no resume frame. */
  constructor(url: string, headers: Record<string, string>, after: number | null = 0) {
    this.ws = new WebSocket(new URL('/v1/live', url.replace(/^http/, 'ws')), { headers });
    this.ws.on('open', () => after !== null && this.send({ type: 'resume', after }));
    this.ws.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as ServerFrame));
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
    this.ws.on('unexpected-response', (_request, response) => {
      this.refused = response.statusCode;
      this.ws.terminate();
    });
    this.ws.on('error', () => {}); // seen as `closed` or `refused`
  }

  send(frame: unknown): void {
    this.ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  get notifications(): Notification[] {
    return this.frames.flatMap((frame) => (frame.type === 'notification' ? [frame.notification] : []));
  }

  /** Waits until the replay is over and the socket follows. */
  ready(): Promise<unknown> {
    return eventually(() => this.frames.find(({ type }) => type === 'live'), 'the live frame');
  }

  /** Waits for a notification of a type. */
  heard(type: Notification['type']): Promise<Notification> {
    return eventually(() => this.notifications.find((notification) => notification.type === type), type);
  }

  close(): void {
    this.ws.close();
  }
}
