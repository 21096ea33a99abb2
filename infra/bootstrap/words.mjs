const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/**
 * Picks the sentence for whoever sits at this terminal: Indonesian when the locale says so, English
 * otherwise.
 *
 * @param {{ id: string, en: string }} sentence
 */
export function inReadersLanguage(sentence) {
  return /^id([_.@-]|$)/i.test(locale) ? sentence.id : sentence.en;
}

/**
 * Prints one line about what the bootstrap is doing. It goes to stderr, so that the output of a command can
 * be piped.
 *
 * @param {{ id: string, en: string }} sentence
 */
export function tell(sentence) {
  console.error(inReadersLanguage(sentence));
}
