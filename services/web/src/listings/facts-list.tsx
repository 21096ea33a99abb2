import type { ListingContent } from '@jejaring/contracts/listing/content';
import { useTranslations } from 'use-intl';
import { FACTS, type Fact, factsOf } from './facts.ts';
import { useWords } from './use-words.ts';

/** On a listing with one leg there is only one time and one group, and no need to say which. */
const factKey = (fact: Fact, { side }: Pick<ListingContent, 'side'>): Fact | 'dates' | 'group' => {
  if (side === 'swap') return fact;
  if (fact === 'dates_hosting' || fact === 'dates_sending') return 'dates';
  return fact === 'group_hosting' || fact === 'group_sending' ? 'group' : fact;
};

/** Everything that a listing says. */
export function FactsList({ content }: { content: ListingContent }) {
  const t = useTranslations('facts');
  const facts = factsOf(content, useWords());
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
      {FACTS.filter((fact) => facts[fact].length > 0).map((fact) => (
        <div key={fact} className="contents">
          <dt className="text-sm font-semibold text-ink-soft max-sm:-mb-2 sm:pt-0.5">
            {t(factKey(fact, content))}
          </dt>
          <dd>
            {facts[fact].map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
