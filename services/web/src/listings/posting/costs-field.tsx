import { COST_ITEMS, COST_PAYERS, type CostTerms } from '@jejaring/contracts/listing/terms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { currencyName } from '../../text/names.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { decimalsOf } from '../money.ts';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

type Fee = NonNullable<CostTerms['fee']>;

/** Currencies of the countries that schools here deal with most; a listing may carry any other. */
const CURRENCIES = [
  'IDR',
  'MYR',
  'SGD',
  'USD',
  'EUR',
  'GBP',
  'AUD',
  'JPY',
  'CNY',
  'THB',
  'PHP',
  'VND',
  'SAR',
  'TRY',
  'INR',
];
const PER = ['person', 'group', 'day', 'week'] as const;
const MOST_MAJOR = 999_999_999;

/** What the posting school charges, typed in whole units of the currency. */
function FeeField() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { draft, change } = useDraft();
  const { costs } = draft;
  const [currency, setCurrency] = useState(costs?.fee?.currency ?? 'IDR');
  const [per, setPer] = useState<Fee['per']>(costs?.fee?.per ?? 'person');
  const faults = useFaults('/costs/fee');
  const known = costs?.fee && costs.fee.amountMinor / 10 ** decimalsOf(costs.fee.currency);

  function set(amount: number | undefined, fee: Pick<Fee, 'currency' | 'per'>) {
    const amountMinor = amount === undefined ? undefined : amount * 10 ** decimalsOf(fee.currency);
    change({ costs: { ...costs, fee: amountMinor === undefined ? undefined : { amountMinor, ...fee } } });
  }

  return (
    <FieldSet label={t('posting.fee')} hint={t('common.optional')} faults={faults}>
      <div className="grid gap-3 sm:grid-cols-3">
        <NumberField
          label={t('posting.feeAmount')}
          max={MOST_MAJOR}
          value={known === undefined ? undefined : Math.round(known)}
          onChange={(amount) => set(amount, { currency, per })}
        />
        <Select
          label={t('posting.feeCurrency')}
          value={currency}
          onChange={(next = currency) => {
            setCurrency(next);
            set(known, { currency: next, per });
          }}
          options={[...new Set([...CURRENCIES, currency])].map((value) => ({
            value,
            name: currencyName(value, language),
          }))}
        />
        <Select
          label={t('posting.feePer')}
          value={per}
          onChange={(next = per) => {
            setPer(next);
            set(known, { currency, per: next });
          }}
          options={PER.map((value) => ({ value, name: t(`feePer.${value}`) }))}
        />
      </div>
    </FieldSet>
  );
}

/** Who pays for what, and what a programme costs. */
export function CostsField() {
  const t = useTranslations();
  const { draft, change } = useDraft();
  const { costs } = draft;
  const payers = COST_PAYERS.map((value) => ({ value, name: t(`payers.${value}`) }));
  return (
    <Disclosure summary={t('posting.costs')} open={costs !== undefined}>
      <div className="grid gap-3 sm:grid-cols-2">
        {COST_ITEMS.map((item) => (
          <Select
            key={item}
            label={t(`costItems.${item}`)}
            none={t('posting.notSaid')}
            value={costs?.[item]}
            onChange={(payer) => change({ costs: { ...costs, [item]: payer } })}
            options={payers}
          />
        ))}
      </div>
      <FeeField />
      <TextField
        label={t('posting.costWords')}
        maxLength={500}
        value={costs?.words ?? ''}
        onChange={(words) => change({ costs: { ...costs, words } })}
      />
    </Disclosure>
  );
}
