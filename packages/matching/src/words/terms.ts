import type { CefrLevel } from '@jejaring/contracts/codes/cefr';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type {
  AccommodationKind,
  CostItem,
  CostPayer,
  Facility,
  ListingMode,
  Network,
  SafeguardingLevel,
} from '@jejaring/contracts/listing/terms';
import type { Sentence } from '@jejaring/contracts/sentence';
import { same, say } from './say.ts';

const languages = {
  id: new Intl.DisplayNames('id', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/** "bahasa Inggris" / "English", from the Unicode CLDR. */
export const languageName = (primary: string): Sentence =>
  say(`bahasa ${languages.id.of(primary) ?? primary}`, languages.en.of(primary) ?? primary);

export const cefrName = (level: CefrLevel): Sentence =>
  level === 'NS' ? say('penutur jati', 'native') : same(level);

export const ACCOMMODATION_NAMES: Record<AccommodationKind, Sentence> = {
  host_family: say('keluarga asuh', 'host families'),
  boarding: say('asrama', 'the boarding house'),
  school_guesthouse: say('wisma sekolah', "the school's guest house"),
  hotel: say('hotel', 'a hotel'),
  hostel: say('hostel', 'a hostel'),
  teacher_home: say('rumah guru', "teachers' homes"),
  own_arrangement: say('penginapan yang diatur sendiri', 'lodging they arrange themselves'),
};

export const COST_ITEM_NAMES: Record<CostItem, Sentence> = {
  travel: say('perjalanan', 'travel'),
  lodging: say('penginapan', 'lodging'),
  meals: say('makan', 'meals'),
  programme: say('program', 'the programme'),
  insurance: say('asuransi', 'insurance'),
};

export const PAYER_NAMES: Record<CostPayer, Sentence> = {
  hosting_school: say('sekolah tuan rumah', 'the host school'),
  sending_school: say('sekolah pengirim', 'the sending school'),
  families: say('keluarga siswa', 'the families'),
  grant: say('dana hibah', 'a grant'),
  shared: say('kedua pihak bersama', 'both together'),
};

export const FACILITY_NAMES: Record<Facility, Sentence> = {
  prayer_place: say('tempat salat atau ibadah', 'a place to pray'),
  halal_food: say('makanan halal', 'halal food'),
  vegetarian_food: say('makanan vegetarian', 'vegetarian food'),
  allergy_aware_kitchen: say('dapur yang memperhatikan alergi', 'a kitchen that minds allergies'),
  wheelchair_access: say('akses kursi roda', 'wheelchair access'),
  separate_lodging_by_gender: say(
    'penginapan putra dan putri terpisah',
    'separate lodging for girls and boys',
  ),
  internet: say('internet', 'internet access'),
};

export const MODE_NAMES: Record<ListingMode, Sentence> = {
  in_person: say('tatap muka', 'in person'),
  virtual: say('daring', 'online'),
  hybrid: say('gabungan daring dan tatap muka', 'both online and in person'),
};

export const NETWORK_NAMES: Record<Network, string> = {
  acamis: 'ACAMIS',
  cobis: 'COBIS',
  ceesa: 'CEESA',
  cis: 'CIS',
  round_square: 'Round Square',
  pasch: 'PASCH',
  etwinning: 'eTwinning',
  iearn: 'iEARN',
  muhammadiyah: 'Muhammadiyah',
  maarif_nu: "Ma'arif NU",
  bridge: 'BRIDGE',
  seameo: 'SEAMEO',
};

export const SAFEGUARDING_NAMES: Record<SafeguardingLevel, Sentence> = {
  named_lead: say(
    'kebijakan dan penanggung jawab perlindungan anak',
    'a child protection policy with a named lead',
  ),
  checked_adults: say('pemeriksaan latar belakang semua orang dewasa', 'background checks on every adult'),
  audited: say('perlindungan anak yang diaudit pihak luar', 'safeguarding audited by an outside body'),
};

/** ISCED 2011 levels as teachers call them; the Indonesian names are those of its own schools. */
export const LEVEL_NAMES: readonly Sentence[] = [
  say('PAUD', 'early childhood'),
  say('SD', 'primary'),
  say('SMP', 'lower secondary'),
  say('SMA/SMK', 'upper secondary'),
  say('pascamenengah', 'post-secondary'),
  say('diploma', 'short-cycle tertiary'),
  say('sarjana', "bachelor's"),
  say('magister', "master's"),
  say('doktor', 'doctoral'),
];

/** Those whom the seats of a kind are for: one, and several. */
export const PARTICIPANT_NAMES: Record<ListingKind, { id: string; one: string; many: string }> = {
  student_exchange: { id: 'siswa', one: 'pupil', many: 'pupils' },
  virtual_project: { id: 'siswa', one: 'pupil', many: 'pupils' },
  teacher_immersion: { id: 'guru', one: 'teacher', many: 'teachers' },
  benchmarking_visit: { id: 'peserta', one: 'visitor', many: 'visitors' },
  professional_development: { id: 'peserta', one: 'participant', many: 'participants' },
};

export const KIND_NAMES: Record<ListingKind, Sentence> = {
  student_exchange: say('pertukaran pelajar', 'pupil exchange'),
  teacher_immersion: say('program imersi guru', 'teacher immersion'),
  benchmarking_visit: say('kunjungan benchmarking', 'a benchmarking visit'),
  virtual_project: say('proyek kolaborasi virtual', 'a virtual project'),
  professional_development: say('pengembangan profesional', 'professional development'),
};
