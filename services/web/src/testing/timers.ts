/** Timers that the test moves by hand; time stands still otherwise. */
export function createTimers() {
  let now = 0;
  let pending: { due: number; run: () => void }[] = [];

  function after(milliseconds: number, run: () => void) {
    const timer = { due: now + milliseconds, run };
    pending.push(timer);
    return () => {
      pending = pending.filter((entry) => entry !== timer);
    };
  }

  const first = () => pending.toSorted((x, y) => x.due - y.due)[0];

  /** Milliseconds until the next timer is due, or undefined without one. */
  const next = () => {
    const timer = first();
    return timer && timer.due - now;
  };

  /** Goes forward, running what falls due on the way in its order. */
  function advance(milliseconds: number) {
    const until = now + milliseconds;
    for (let timer = first(); timer && timer.due <= until; timer = first()) {
      const due = timer;
      pending = pending.filter((entry) => entry !== due);
      now = due.due;
      due.run();
    }
    now = until;
  }

  /** Goes to the next timer and runs it. */
  const run = () => advance(next() ?? 0);

  return { after, next, advance, run };
}
