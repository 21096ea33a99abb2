import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../ui/card.tsx';
import { classes } from '../ui/classes.ts';
import { Wordmark } from '../ui/mark.tsx';
import { TwoSchools } from '../ui/pictures.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface EntranceProps {
  title: string;
  about?: string;
  /** For those who know already what this is: on a phone the form comes first. */
  known?: boolean;
  children: ReactNode;
}

/** The frame of the pages before one is in: who we are on one side, the form on the other. */
export function Entrance({ title, about, known = false, children }: EntranceProps) {
  const t = useTranslations('session');
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 pb-10">
      <title>{`${title} · Jejaring`}</title>
      <header className="flex min-h-18 flex-wrap items-center justify-between gap-3 py-3">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="grid flex-1 content-start items-center gap-6 lg:content-center lg:grid-cols-2 lg:gap-16">
        <div className={classes('flex flex-col gap-3', known && 'max-lg:hidden')}>
          <div className="max-sm:hidden">
            <TwoSchools />
          </div>
          <p className="text-2xl font-bold text-balance sm:text-4xl">{t('pitch')}</p>
          <p className="max-w-prose text-ink-soft sm:text-lg">{t('pitchAbout')}</p>
        </div>
        <Card className="flex flex-col gap-4 shadow-lift">
          <h1 className="text-2xl font-bold">{title}</h1>
          {about && <p className="text-ink-soft">{about}</p>}
          {children}
        </Card>
      </main>
    </div>
  );
}
