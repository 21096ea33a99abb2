import { inReadersLanguage } from '../bootstrap/words.mjs';

/**
 * A failure that the person at the terminal can act on: its message is one or two sentences in their
 * language.
 */
export class LauncherError extends Error {
  override readonly name = 'LauncherError';

  constructor(sentence: { id: string; en: string }, options?: { cause?: unknown; log?: string }) {
    const log = options?.log ? `\n${options.log}` : '';
    super(inReadersLanguage(sentence) + log, { cause: options?.cause });
  }
}
