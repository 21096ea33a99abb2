import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import { REFUSALS } from '@jejaring/contracts/refusal/refusals';
import { createContext, use, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Refused } from '../../api/refused.ts';
import { useLanguage } from '../../text/language.tsx';
import { contentOf, type Draft } from './draft.ts';

/** A sentence about one field of the listing, named by its JSON pointer. */
export interface Fault {
  pointer: string;
  sentence: string;
}

export const FaultsContext = createContext<readonly Fault[]>([]);

/** What is wrong with a field, or with anything inside it. */
export function useFaults(...pointers: string[]): string[] {
  const faults = use(FaultsContext);
  return faults
    .filter(({ pointer }) => pointers.some((each) => pointer === each || pointer.startsWith(`${each}/`)))
    .map(({ sentence }) => sentence);
}

/** What the rules between fields say while one types, in the reader's language. */
export function useRuleFaults(draft: Draft): Fault[] {
  const { language } = useLanguage();
  const content = contentOf(draft);
  return content
    ? checkListing(content).map(({ pointer, sentence }) => ({ pointer, sentence: sentence[language] }))
    : [];
}

/** What has to be there before a listing can be sent at all; said only once somebody has tried. */
export function useGaps(draft: Draft, publishing: boolean): Fault[] {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const [today] = useState(() => dayNumber(dayOfInstant(new Date())));
  const content = contentOf(draft);
  const last = content && lastPossibleDay(content);
  const past = publishing && last !== null && last < today;
  const title = draft.title?.id?.trim() || draft.title?.en?.trim();
  return [
    ...(draft.kind ? [] : [{ pointer: '/kind', sentence: t('kindNeeded') }]),
    ...(draft.side ? [] : [{ pointer: '/side', sentence: t('sideNeeded') }]),
    ...(title ? [] : [{ pointer: '/title', sentence: t('titleNeeded') }]),
    ...(past
      ? [{ pointer: '/legs/0/dates/windows', sentence: REFUSALS['listing.dates_past'].title[language] }]
      : []),
  ];
}

/** What the server said about fields; about those that were changed since, it says nothing any more. */
export function serverFaults(error: unknown, sent: ListingContent | null, draft: Draft): Fault[] {
  if (!(error instanceof Refused)) return [];
  return (error.problem.errors ?? [])
    .filter(({ pointer }) => {
      const field = pointer.split('/')[1] as keyof ListingContent;
      return JSON.stringify(sent?.[field]) === JSON.stringify(contentOf(draft)?.[field]);
    })
    .map(({ pointer, detail }) => ({ pointer, sentence: detail }));
}
