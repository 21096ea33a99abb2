import type { Sentence } from '@jejaring/contracts/sentence';

/** Exit codes of every command: fine, refused or failed, wrong usage, and stopped by the person (128 + SIGINT). */
export const EXIT = { fine: 0, failed: 1, usage: 2, stopped: 130 } as const;

/** Thrown where a command cannot go on for a reason that the person can act on; anything else is a fault of ours. */
export class CommandError extends Error {
  readonly sentence: Sentence;
  readonly exitCode: number;

  constructor(sentence: Sentence, exitCode: number = EXIT.failed) {
    super(sentence.en);
    this.name = 'CommandError';
    this.sentence = sentence;
    this.exitCode = exitCode;
  }
}
