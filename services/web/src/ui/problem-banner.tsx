import { useTranslations } from 'use-intl';
import { Refused, Unreachable } from '../api/refused.ts';
import { Banner } from './banner.tsx';

/** The sentence that tells a person what went wrong: the server's own where it gave one. */
export function useProblemText() {
  const t = useTranslations('problems');
  return (error: unknown): string => {
    if (error instanceof Unreachable) return t('unreachable');
    return (error instanceof Refused && error.problem.title) || t('unexpected');
  };
}

/** Says what went wrong, where something has. */
export function ProblemBanner({ error }: { error: unknown }) {
  const text = useProblemText();
  return error ? <Banner tone="bad">{text(error)}</Banner> : null;
}

/** What the server said of one field, by its JSON pointer. */
export const faultsAt = (error: unknown, pointer: string): string[] =>
  error instanceof Refused
    ? (error.problem.errors ?? []).filter((fault) => fault.pointer === pointer).map((fault) => fault.detail)
    : [];
