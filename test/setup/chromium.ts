import { accessSync, constants } from 'node:fs';
import { wantedChromium } from './config.ts';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser to test in, or null where none is installed. A wanted one that is not there is an error, not a
 * null.
 */
export function findChromium(): string | null {
  const wanted = wantedChromium();
  if (wanted === undefined) return USUAL_PATHS.find(isExecutable) ?? null;
  if (isExecutable(wanted)) return wanted;
  throw new Error(`CHROMIUM_PATH names ${wanted}, which is not a program.`);
}

/**
 * What a browser is started with so that it runs as root, without a screen, and asks nobody but us for
 * anything.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
