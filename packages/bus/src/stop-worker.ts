import type { Backend } from './backend.ts';
import type { BusLog } from './bus.ts';
import type { OpenWorker } from './open-worker.ts';
import { STOP_WITHIN_MS } from './settings.ts';
import { within } from './within.ts';

const PRESENT_WITHIN_MS = 1_000;

/**
 * Takes no further job and waits for the handlers, up to a limit. With the backend away BullMQ would wait for it instead,
 * for ever, so it is then closed by force and only the handlers are waited for: their jobs will run again.
 */
export async function stopWorker(
  { bull, handling }: OpenWorker,
  backend: Backend,
  log: BusLog,
): Promise<void> {
  void bull.pause(true); // from this moment on it takes nothing
  const present = await within(PRESENT_WITHIN_MS, 'ping', backend.ping()).then(
    () => true,
    () => false,
  );
  try {
    await within(
      STOP_WITHIN_MS,
      `stop the worker of ${bull.name}`,
      Promise.all([bull.close(!present), Promise.allSettled(handling)]),
    );
  } catch (error) {
    log.warn(
      { queue: bull.name, err: error },
      'a worker stopped without waiting for its handlers any longer',
    );
    await within(PRESENT_WITHIN_MS, 'let go', bull.getBackend().close(true)).catch(() => {});
  }
}
