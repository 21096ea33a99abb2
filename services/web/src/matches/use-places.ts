import type { Pairing } from '@jejaring/contracts/match/explanation';
import { useTranslations } from 'use-intl';

/** How many people a pairing has room for, in words; null where neither side said. */
export function usePlaces(): (pairing: Pairing) => string | null {
  const t = useTranslations('matches');
  return ({ pupils, adults }) => {
    const young = pupils !== undefined && pupils > 0 ? t('pupils', { count: pupils }) : null;
    const grown = adults !== undefined && adults > 0 ? t('adults', { count: adults }) : null;
    if (young && grown) return t('places', { list: t('and', { first: young, second: grown }) });
    return young || grown ? t('places', { list: (young ?? grown)! }) : null;
  };
}
