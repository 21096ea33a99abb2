import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Locale } from '@jejaring/contracts/sentence';

type Words = { id?: string; en?: string };

/** What a school wrote, in the reader's language where it did, in the other where it did not. */
export const inLanguage = (
  words: Words | undefined,
  language: Locale,
): { text: string; lang: Locale } | null => {
  const order: Locale[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  const lang = order.find((each) => words?.[each]);
  return lang ? { text: words![lang]!, lang } : null;
};

export const listingTitle = ({ title }: Pick<ListingContent, 'title'>, language: Locale): string =>
  inLanguage(title, language)?.text ?? '';
