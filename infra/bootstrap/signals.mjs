const ONE_KEYPRESS_MS = 1000;
const PATIENCE_WITHOUT_PARENT_MS = 5000;
const LOOK_FOR_PARENT_MS = 100;

/**
 * Passes each request to end on to `send`, until the returned function is called. SIGINT goes on as it is,
 * SIGTERM and a closed terminal as SIGTERM. A second request kills; one that comes within a second of the
 * first is the same keypress, since npm passes on what the terminal has already sent.
 *
 * When npm itself is killed outright nobody tells us, so under npm we watch for it (its shell is out of
 * the way, because the scripts in package.json say `exec`): otherwise the port and
 * the database would stay taken with nobody left to press Ctrl-C.
 *
 * @param {(signal: NodeJS.Signals) => void} send
 */
export function passOnSignals(send) {
  let firstAt = 0;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (firstAt === 0) {
      firstAt = Date.now();
      send(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    } else if (Date.now() - firstAt > ONE_KEYPRESS_MS) {
      send('SIGKILL');
    }
  };
  /** @type {NodeJS.Signals[]} */
  const watched = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of watched) process.on(signal, passOn);
  const stopWatching = whenParentDies(() => {
    send('SIGTERM');
    setTimeout(() => send('SIGKILL'), PATIENCE_WITHOUT_PARENT_MS).unref();
  });
  return () => {
    for (const signal of watched) process.off(signal, passOn);
    stopWatching();
  };
}

/** @param {() => void} act */
function whenParentDies(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, LOOK_FOR_PARENT_MS);
  return () => clearInterval(timer);
}
