// Loaded before the program that the bootstrap starts (`node --import`). When the bootstrap is gone without a
// word, as after a kill -9, the channel to it closes; the program is then asked to end, and made to if it
// does not.
const PATIENCE_MS = 5000;

if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
