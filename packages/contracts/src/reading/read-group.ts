import type { PeopleRange } from '../listing/legs.ts';
import { leftover, type Token, tokenise } from './tokens.ts';

export interface GroupRead {
  pupils?: PeopleRange;
  adults?: PeopleRange;
  leftover: string;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PUPILS = wordSet(
  'student students pupil pupils child children girls boys siswa murid pelajar peserta santri schuler schulerinnen kinder eleve eleves alumno alumnos alumna alumnas alunos studenti studente alunni alunno ragazzi',
);
const ADULTS = wordSet(
  'teacher teachers staff leader leaders adult adults chaperone chaperones principal principals head heads guru pendamping kepala lehrer lehrerin lehrkrafte lehrkraft professeur professeurs enseignant enseignants accompagnateur accompagnateurs profesor profesores profesora docente docenti insegnante insegnanti accompagnatori',
);
/** Words after a number that say it counts no people: "4 classes", "20 families". */
const OTHER_THINGS = wordSet(
  'class classes classroom classrooms school schools family families country countries kelas sekolah keluarga negara klassen schulen familien classe ecoles pays escuelas familias classi scuole famiglie year years week weeks day days',
);
/** "2 of 20 teachers", "40 teachers from 29 schools": a share or a total, and no group of one school. */
const OUT_OF = wordSet('of from dari von aus de di da sur');
const AT_LEAST = wordSet('least minimum min minimal mindestens moins almeno menos');
const AT_MOST = wordSet('most maximum max maximal maksimal massimo maximo');
const PLUS = wordSet('+ and dan und et y e plus');
const MOST_PEOPLE = 2000;

interface Count {
  low: number | undefined;
  high: number | undefined;
  /** `other`: classes, families and the like. `unclear`: nobody can tell, as in "25 announced, then 12". */
  who: 'pupils' | 'adults' | 'unsaid' | 'other' | 'unclear';
  first: number;
  last: number;
}

/**
 * Reads how many people come: "26 students + 2 teachers", "6-8 per country", "at most 2 pupils per school". A number
 * that does not say whom it counts is of `participants`, the people that the listing is about. Two numbers for the same
 * people contradict each other, so then all stay words. Never throws.
 */
export function readGroup(words: string, participants: 'pupils' | 'adults'): GroupRead {
  const tokens = tokenise(words);
  const found = countsIn(tokens);
  const unsaid = found.some(({ who }) => who === 'unclear') ? 'unclear' : participants;
  const counts = found.map((count) => ({ ...count, who: count.who === 'unsaid' ? unsaid : count.who }));
  const used = new Set<number>();
  const rangeOf = (who: 'pupils' | 'adults'): PeopleRange | undefined => {
    const [count, another] = counts.filter((each) => each.who === who);
    if (!count || another) return undefined;
    for (let i = count.first; i <= count.last; i += 1) used.add(i);
    return {
      ...(count.low !== undefined && { min: count.low }),
      ...(count.high !== undefined && { max: count.high }),
    };
  };
  const pupils = rangeOf('pupils');
  const adults = rangeOf('adults');
  if ((pupils || adults) && counts.length > 1) tokens.forEach(({ text }, i) => PLUS.has(text) && used.add(i));
  return { ...(pupils && { pupils }), ...(adults && { adults }), leftover: leftover(words, tokens, used) };
}

function countsIn(tokens: readonly Token[]): Count[] {
  const counts: Count[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const count = countAt(tokens, i);
    if (!count) continue;
    counts.push(count);
    i = count.last;
  }
  return counts;
}

const numberAt = (tokens: readonly Token[], i: number): number | undefined => {
  const text = tokens[i]?.text.replace(',', '') ?? '';
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST_PEOPLE ? Number(text) : undefined;
};

/** A number or range at a token, the words that open one of its ends, and whom it counts. */
function countAt(tokens: readonly Token[], i: number): Count | null {
  const low = numberAt(tokens, i);
  if (low === undefined) return null;
  const text = (k: number) => tokens[k]?.text ?? '';
  const upper = text(i + 1) === '-' ? numberAt(tokens, i + 2) : undefined;
  const high = upper ?? low;
  const end = upper === undefined ? i : i + 2;
  const more = text(end + 1) === '+' && numberAt(tokens, end + 2) === undefined;
  const least =
    more ||
    AT_LEAST.has(text(i - 1)) ||
    tokens.slice(end + 1, end + 4).some(({ text: word }) => word === 'bigger' || word === 'more');
  const most = AT_MOST.has(text(i - 1));
  const noun = more ? end + 2 : end + 1;
  const who = low > high || OUT_OF.has(text(i - 1)) ? 'unclear' : whoIs(tokens, noun);
  const first = AT_LEAST.has(text(i - 1)) || most ? i - 1 : i;
  const last = who === 'pupils' || who === 'adults' ? noun : end;
  return { low: most ? undefined : low, high: least ? undefined : high, who, first, last };
}

function whoIs(tokens: readonly Token[], noun: number): Count['who'] {
  const word = tokens[noun]?.text ?? '';
  const total = OUT_OF.has(tokens[noun + 1]?.text ?? '');
  if (PUPILS.has(word)) return total ? 'unclear' : 'pupils';
  if (ADULTS.has(word)) return total ? 'unclear' : 'adults';
  if (OTHER_THINGS.has(word)) return 'other';
  return word === '' || /^[;,.()]$/.test(word) || PLUS.has(word) || word === 'per' ? 'unsaid' : 'unclear';
}
