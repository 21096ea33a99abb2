import type { Terminal } from './terminal.ts';

const BAR = 24;
/** Without a terminal to redraw, a line at every fifth. */
const STEPS = 5;

export interface Progress {
  /** `share` from 0 to 1; `label` says what is going on. */
  show(share: number, label: string): void;
  /** Takes the bar away, so that what follows starts on a clean line. */
  clear(): void;
}

/** A bar that is redrawn in place, or plain lines where the output is a file or a pipe. */
export function openProgress(terminal: Terminal): Progress {
  let shown = '';
  const redraw = (share: number, label: string) => {
    const filled = Math.round(share * BAR);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
    const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${label}`.slice(
      0,
      terminal.columns - 1,
    );
    if (line !== shown) terminal.err(`\r${line}\u001b[K`);
    shown = line;
  };
  const printSteps = (share: number, label: string) => {
    const step = String(Math.floor(share * STEPS));
    if (step !== shown) terminal.err(`${Math.floor(share * 100)}%  ${label}\n`);
    shown = step;
  };
  return {
    show: terminal.redraws ? redraw : printSteps,
    clear: () => {
      if (terminal.redraws && shown !== '') terminal.err('\r\u001b[K');
      shown = '';
    },
  };
}
