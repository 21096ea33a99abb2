import type { Sentence } from '@jejaring/contracts/sentence';
import { same, say } from './say.ts';

/** ISCED-F 2013: the eleven broad fields, and the detailed ones that schools teach most. */
const NAMES: Record<string, Sentence> = {
  '00': say('program umum', 'generic programmes'),
  '01': say('pendidikan', 'education'),
  '02': say('seni dan humaniora', 'arts and humanities'),
  '03': say('ilmu sosial dan jurnalistik', 'social sciences and journalism'),
  '04': say('bisnis dan hukum', 'business and law'),
  '05': say('sains dan matematika', 'science and mathematics'),
  '06': say('teknologi informasi', 'information technology'),
  '07': say('teknik', 'engineering'),
  '08': say('pertanian dan perikanan', 'agriculture and fisheries'),
  '09': say('kesehatan', 'health'),
  '10': say('layanan dan olahraga', 'services and sport'),
  '0111': say('ilmu pendidikan', 'education science'),
  '0114': say('pelatihan guru mata pelajaran', 'subject teacher training'),
  '0212': say('desain', 'design'),
  '0213': say('seni rupa', 'fine arts'),
  '0215': say('musik dan seni pertunjukan', 'music and performing arts'),
  '0221': say('agama', 'religion'),
  '0222': say('sejarah', 'history'),
  '0231': say('bahasa asing', 'foreign languages'),
  '0232': say('bahasa dan sastra', 'language and literature'),
  '0311': say('ekonomi', 'economics'),
  '0312': say('kewarganegaraan', 'civics'),
  '0321': say('jurnalistik', 'journalism'),
  '0511': say('biologi', 'biology'),
  '0521': say('lingkungan hidup', 'the environment'),
  '0531': say('kimia', 'chemistry'),
  '0532': say('ilmu bumi', 'earth science'),
  '0533': say('fisika', 'physics'),
  '0541': say('matematika', 'mathematics'),
  '0613': say('pemrograman', 'programming'),
  '1013': say('perhotelan dan tata boga', 'hospitality and catering'),
  '1014': say('olahraga', 'sport'),
  '1015': say('pariwisata', 'tourism'),
};

/** The name of a field, or of the broad field it belongs to. */
export const fieldName = (iscedF: string): Sentence =>
  NAMES[iscedF] ?? NAMES[iscedF.slice(0, 2)] ?? same(`ISCED-F ${iscedF}`);
