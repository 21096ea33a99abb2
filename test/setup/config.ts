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
