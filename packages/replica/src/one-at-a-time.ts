/**
 * Runs `work` once at a time. A call gets the outcome of a run that begins after the call was made; calls made during
 * one run share the next.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = () => {
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return next ?? start();
    next ??= running.then(start, start);
    return next;
  };
}
