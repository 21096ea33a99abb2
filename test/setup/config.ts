/** The number of the worker process that runs this test file: 1 or 2. */
export function currentWorker(): string {
  return process.env.VITEST_POOL_ID ?? '1';
}

/** True where nothing may be skipped. */
export function isContinuousIntegration(): boolean {
  return Boolean(process.env.CI) && process.env.CI !== 'false';
}

/** The browser somebody wants used, whatever else is installed. */
export function wantedChromium(): string | undefined {
  return process.env.CHROMIUM_PATH;
}

/** For how long matchers are killed while people post, on each backend; CHAOS_SECONDS asks for a longer run. */
export function chaosSeconds(): number {
  return Number(process.env.CHAOS_SECONDS ?? 8);
}

/** What a run of chaos draws from; CHAOS_SEED repeats one. */
export function chaosSeed(): number {
  return Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
}
