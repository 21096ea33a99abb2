import type { Notification } from '@jejaring/contracts/inbox/notification';
import type { MatchView } from '@jejaring/contracts/match/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { listingQuery } from '../listings/listing-queries.ts';
import { listingTitle } from '../listings/listing-title.ts';
import { matchQuery } from '../matches/match-queries.ts';
import { useLanguage } from '../text/language.tsx';

/** Who accepted is told by the state; once that has moved on, only that somebody did. */
function accepted({
  state,
  yourSide,
}: MatchView): 'match.accepted' | 'match.acceptedByYou' | 'match.acceptedByThem' {
  if (state === 'interested_a' || state === 'interested_b') {
    return state === `interested_${yourSide}` ? 'match.acceptedByYou' : 'match.acceptedByThem';
  }
  return 'match.accepted';
}

/** A notification as a sentence. It carries only ids; the names are read beside it, and left open until they are here. */
export function useNotificationText({ type, matchId, listingId }: Notification): string {
  const t = useTranslations('inbox');
  const { language } = useLanguage();
  const { data: match } = useQuery({ ...matchQuery(matchId ?? ''), enabled: matchId !== undefined });
  const { data: listing } = useQuery({
    ...listingQuery(listingId ?? ''),
    enabled: matchId === undefined && listingId !== undefined,
  });
  const school = match?.theirListing.school.name ?? t('someSchool');
  const title = listing ? listingTitle(listing, language) : t('someListing');
  if (type === 'match.accepted') return t(match ? accepted(match) : 'match.accepted', { school });
  // The contract allows any event here; those of listings that reach nobody have no sentence of their own.
  if (type.startsWith('match.')) return t(type as `match.${'suggested' | 'confirmed'}`, { school });
  return t(type === 'listing.filled' ? 'listing.filled' : 'listing.expired', { title });
}

/** Where a notification leads. */
export const notificationLink = ({ matchId, listingId }: Notification) =>
  matchId === undefined
    ? ({ to: '/listings/$id', params: { id: listingId ?? '' } } as const)
    : ({ to: '/matches/$id', params: { id: matchId } } as const);
