import type { Sentence } from '@jejaring/contracts/sentence';

/** Why a bus could not be opened, in words for the person who set the address. */
export class BusUnavailable extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'BusUnavailable';
    this.sentence = sentence;
  }
}

/** Host, port and database of an address, without the password it may carry. */
export function publicAddress(url: string): string {
  if (!URL.canParse(url)) return '(?)';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** The message that says most: an AggregateError of node:net (IPv4 and IPv6 both refused) has none of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
