import type { Locale } from '@jejaring/contracts/sentence';

interface Amount {
  /** In the smallest unit of the currency, as ISO 4217 counts it. */
  amountMinor: number;
  currency: string;
}

const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const WITH_THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/**
 * Decimals of a currency by ISO 4217. Browsers follow CLDR instead, which leaves out the cents that nobody uses, as of
 * the rupiah.
 */
export const decimalsOf = (currency: string): number =>
  WITHOUT_DECIMALS.includes(currency) ? 0 : WITH_THREE.includes(currency) ? 3 : 2;

/** An amount as the reader writes it; whole amounts without empty decimals. */
export const money = ({ amountMinor, currency }: Amount, language: Locale): string => {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** decimals);
};
