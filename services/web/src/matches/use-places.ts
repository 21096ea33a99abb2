import type { Pairing } from '@jejaring/contracts/match/explanation';
import { useTranslations } from 'use-intl';

/** How many people a pairing is about, in words; null where neither side said. */
export function usePlaces(): (pairing: Pairing) => string | null {
  const t = useTranslations('matches');
  return ({ pupils, adults }) => {
    const young = pupils !== undefined && pupils > 0 ? t('pupils', { count: pupils }) : null;
    const grown = adults !== undefined && adults > 0 ? t('adults', { count: adults }) : null;
    return young && grown ? t('and', { first: young, second: grown }) : (young ?? grown);
  };
}
