import { CEFR_LEVELS, type CefrLevel } from '../codes/cefr.ts';
import { leftover, tokenise } from './tokens.ts';

export interface LanguageLevelRead {
  level?: CefrLevel;
  leftover: string;
}

const WRITTEN = new Set<string>(
  CEFR_LEVELS.filter((level) => level !== 'NS').map((level) => level.toLowerCase()),
);

/**
 * Reads a CEFR level that is written as such: "minimo livello B1 del CEFR", "A1 newcomers". "Intermediate" and "two
 * years of German" are no level and stay words; so do two different levels. Never throws.
 */
export function readLanguageLevel(words: string): LanguageLevelRead {
  // The letter and the figure are two tokens, as in "B1".
  const tokens = tokenise(words);
  const found = tokens.flatMap(({ text }, i) => {
    const next = tokens[i + 1];
    const glued = next && tokens[i]!.end === next.start && WRITTEN.has(`${text}${next.text}`);
    return glued ? [{ level: `${text}${next.text}`.toUpperCase() as CefrLevel, at: [i, i + 1] }] : [];
  });
  const [first] = found;
  const single = first && found.every(({ level }) => level === first.level);
  const used = new Set(single ? found.flatMap(({ at }) => at) : []);
  return { ...(single && { level: first.level }), leftover: leftover(words, tokens, used) };
}
