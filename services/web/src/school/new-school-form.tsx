import {
  NETWORKS,
  type Network,
  SAFEGUARDING_LEVELS,
  type SafeguardingLevel,
} from '@jejaring/contracts/listing/terms';
import type { SchoolDraft } from '@jejaring/contracts/school/school';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { countries } from '../text/names.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/choices.tsx';
import { faultsAt } from '../ui/problem-banner.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface NewSchoolFormProps {
  busy: boolean;
  error: unknown;
  onSubmit(draft: SchoolDraft): void;
}

/** A school that is in no register that we know. */
export function NewSchoolForm({ busy, error, onSubmit }: NewSchoolFormProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [country, setCountry] = useState<string>();
  const [city, setCity] = useState('');
  const [networks, setNetworks] = useState<Network[]>([]);
  const [safeguarding, setSafeguarding] = useState<SafeguardingLevel>();
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          name: name.trim(),
          country: country ?? '',
          ...(city.trim() === '' ? {} : { city: city.trim() }),
          ...(networks.length === 0 ? {} : { networks }),
          ...(safeguarding === undefined ? {} : { safeguarding }),
        });
      }}
    >
      <TextField
        label={t('school.name')}
        name="organization"
        autoComplete="organization"
        required
        minLength={2}
        maxLength={200}
        value={name}
        onChange={setName}
        faults={faultsAt(error, '/name')}
      />
      <Select
        label={t('school.country')}
        none={t('school.chooseCountry')}
        value={country}
        onChange={setCountry}
        options={countries(language).map(({ id, name: label }) => ({ value: id, name: label }))}
        faults={faultsAt(error, '/country')}
      />
      <TextField
        label={t('school.city')}
        maxLength={120}
        value={city}
        onChange={setCity}
        faults={faultsAt(error, '/city')}
      />
      <Chips
        label={t('school.networks')}
        hint={t('common.optional')}
        value={networks}
        onChange={setNetworks}
        choices={NETWORKS.map((value) => ({ value, name: t(`networks.${value}`) }))}
      />
      <Select
        label={t('school.safeguarding')}
        hint={t('common.optional')}
        none={t('posting.levelUnknown')}
        value={safeguarding}
        onChange={(next) => setSafeguarding(next)}
        options={SAFEGUARDING_LEVELS.map((value) => ({ value, name: t(`safeguardingLevels.${value}`) }))}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('school.join')}
      </Button>
    </form>
  );
}
