import { CEFR_LEVELS, cefrRank } from '@jejaring/contracts/codes/cefr';
import { primaryLanguage } from '@jejaring/contracts/codes/language';
import type { ListingLanguage } from '@jejaring/contracts/listing/languages';
import { say } from '../words/say.ts';
import { cefrName, languageName } from '../words/terms.ts';
import type { Lever, Levers } from './lever.ts';

/** Most languages that a listing can name. */
const MOST_LANGUAGES = 12;

/** A lower level asked of the partner, or a language of the partner's that was not on the list. */
export const moveLanguages: Levers = (subject, counterpart) => {
  const own = subject.content.languages ?? [];
  const ours = new Set(own.map(({ tag }) => primaryLanguage(tag)));
  const theirs = new Set((counterpart.content.languages ?? []).map(({ tag }) => primaryLanguage(tag)));
  const shared = [...ours].filter((language) => theirs.has(language));
  if (shared.length > 0) return shared.flatMap((language) => lowerAsked(own, language));
  if (own.length >= MOST_LANGUAGES) return [];
  return [...theirs].map((language) => addLanguage(own, language));
};

function lowerAsked(own: readonly ListingLanguage[], language: string): Lever[] {
  const isOfIt = ({ tag }: ListingLanguage) => primaryLanguage(tag) === language;
  const highest = Math.max(0, ...own.filter(isOfIt).map(({ asks }) => (asks ? cefrRank(asks) : 0)));
  return [
    {
      name: `languages ${language} asks`,
      most: highest,
      move: (steps) => {
        const level = CEFR_LEVELS[highest - steps] ?? 'A1';
        const languages = own.map((entry) => (isOfIt(entry) ? askAtMost(entry, level) : entry));
        return {
          change: { languages },
          only: { languages: languages.filter(isOfIt) },
          sentence: () => {
            const [name, asked] = [languageName(language), cefrName(level)];
            return say(
              `Turunkan ${name.id} yang diminta menjadi ${asked.id}`,
              `Lower the ${name.en} you ask for to ${asked.en}`,
            );
          },
        };
      },
    },
  ];
}

const askAtMost = (entry: ListingLanguage, level: (typeof CEFR_LEVELS)[number]): ListingLanguage =>
  entry.asks && cefrRank(entry.asks) > cefrRank(level) ? { ...entry, asks: level } : entry;

const addLanguage = (own: readonly ListingLanguage[], language: string): Lever => ({
  name: `languages add ${language}`,
  most: 1,
  move: () => ({
    change: { languages: [...own, { tag: language, role: 'working' }] },
    only: { languages: [{ tag: language, role: 'working' }] },
    sentence: () => {
      const name = languageName(language);
      return say(
        `Tambahkan ${name.id}, bila sekolah Anda dapat memakainya`,
        `Add ${name.en}, if your school can work in it`,
      );
    },
  }),
});
