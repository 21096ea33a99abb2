import type { LiveClientOptions, LiveSocket } from './live-client.ts';

/** The browser's own socket, timers, chance and network, as the live client wants them. */
export const browserLine: Pick<LiveClientOptions, 'open' | 'after' | 'random' | 'network'> = {
  open() {
    const url = new URL('/v1/live', location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return new WebSocket(url) as LiveSocket;
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  network: {
    online: () => navigator.onLine,
    onChange(listener) {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
  },
};
