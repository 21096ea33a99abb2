import type { Posting } from '@jejaring/contracts/listing/posting';

/** A posting of which only the version counts. */
export const paperPosting = (id: string, schoolId: string, version: number): Posting => ({
  id,
  school: { id: schoolId, country: 'ID', networks: [] },
  content: { kind: 'student_exchange', side: 'offer', title: { en: String(version) }, legs: [] },
  taken: {},
});

/** Any symmetric function of two listings and their versions will do; a third of the pairs conflict, equals are common. */
export function paperRank(x: Posting, y: Posting): number | null {
  if (x.school.id === y.school.id) return null;
  const text = [x, y].map(({ id, content }) => `${id}.${content.title.en}`).sort();
  let hash = 7;
  for (const letter of text.join('')) hash = (hash * 31 + letter.charCodeAt(0)) % 100_003;
  return hash % 3 === 0 ? null : hash % 7;
}
