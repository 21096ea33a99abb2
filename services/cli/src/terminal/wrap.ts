/** Breaks a text into lines of at most `width` columns, at blanks; a longer word is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const pieces = (word: string, width: number): string[] =>
  word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];

/** A text with a label before its first line and the others set under it. */
export function hanging(label: string, text: string, width: number): string {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - label.length));
  return [`${label}${first}`, ...rest.map((line) => ' '.repeat(label.length) + line)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Columns side by side, each wrapped to its width, with two blanks between. */
export function sideBySide(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const line = (k: number) =>
    wrapped
      .map((lines, i) => (lines[k] ?? '').padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return Array.from({ length: height }, (_, k) => `${line(k)}\n`).join('');
}
