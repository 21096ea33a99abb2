import type { Locale } from '@jejaring/contracts/sentence';

interface Amount {
  /** In the smallest unit of the currency, as ISO 4217 counts it. */
  amountMinor: number;
  currency: string;
}

/** How many decimals the currency has: 2 for most, 0 for yen. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as the reader writes it; whole amounts without empty decimals. */
export const money = ({ amountMinor, currency }: Amount, language: Locale): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** decimalsOf(currency));
