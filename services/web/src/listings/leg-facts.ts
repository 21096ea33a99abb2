import type { LegDates } from '@jejaring/contracts/listing/dates';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import { dayRange } from '../text/days.ts';
import { joined, type Words } from './use-words.ts';

function stay({ stay: length }: LegDates, { t }: Words): string | null {
  const { minDays: min, maxDays: max } = length ?? {};
  if (min !== undefined && max !== undefined) {
    return min === max ? t('facts.stayExact', { days: min }) : t('facts.stay', { min, max });
  }
  if (min !== undefined) return t('facts.stayFrom', { days: min });
  return max === undefined ? null : t('facts.stayUpTo', { days: max });
}

/** When a leg can happen, a line for each thing that was said. */
export function dateLines(leg: Leg, words: Words): string[] {
  const { t, language } = words;
  const { dates } = leg;
  if (!dates) return [];
  const { windows = [], blackouts = [], travel, precision } = dates;
  const travelling =
    travel && t(travel.within ? 'facts.travelWithin' : 'facts.travelOnTop', { days: travel.days });
  const blocked = blackouts.map((interval) => dayRange(interval, language));
  return [
    ...windows.map((interval) => dayRange(interval, language)),
    blocked.length > 0 && t('facts.except', { dates: joined(blocked, language) }),
    [stay(dates, words), travelling].filter(Boolean).join('; '),
    precision && precision !== 'day' && t(`precisions.${precision}`),
    dates.words && t('facts.asPosted', { words: dates.words }),
  ].filter((line): line is string => Boolean(line));
}

function count({ min, max }: PeopleRange, { t, language }: Words): string | null {
  const number = new Intl.NumberFormat(language);
  if (min !== undefined && max !== undefined) {
    return min === max ? number.format(max) : `${number.format(min)}–${number.format(max)}`;
  }
  if (min !== undefined) return t('facts.atLeast', { count: min });
  return max === undefined ? null : t('facts.upTo', { count: max });
}

/** How many people travel, or find a place. */
export function groupLines(leg: Leg, words: Words): string[] {
  const { t } = words;
  const { pupils, adults, words: posted } = leg.group ?? {};
  const young = pupils && count(pupils, words);
  const grown = adults && count(adults, words);
  return [
    young && t('facts.pupils', { count: young }),
    grown && t('facts.adults', { count: grown }),
    leg.split && t('facts.split', { count: leg.split.minimumToRun }),
    posted && t('facts.asPosted', { words: posted }),
  ].filter((line): line is string => Boolean(line));
}
