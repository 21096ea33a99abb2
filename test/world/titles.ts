import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingKind, ListingSide } from '@jejaring/contracts/listing/kind';

type Title = ListingContent['title'];

const titles = (
  offer: readonly [string, string],
  need: readonly [string, string],
  swap: readonly [string, string],
): Record<ListingSide, Title> => ({
  offer: { id: offer[0], en: offer[1] },
  need: { id: need[0], en: need[1] },
  swap: { id: swap[0], en: swap[1] },
});

/** One title for each kind and side, shared by its posts: titles never change a match. */
export const TITLES: Record<ListingKind, Record<ListingSide, Title>> = {
  student_exchange: titles(
    ['Kami menerima siswa tamu', 'We host visiting pupils'],
    ['Siswa kami mencari sekolah tuan rumah', 'Our pupils look for a host school'],
    ['Mencari sekolah mitra pertukaran pelajar', 'Looking for a partner school for a pupil exchange'],
  ),
  teacher_immersion: titles(
    ['Kami menerima guru tamu', 'We host visiting teachers'],
    ['Guru kami ingin mengajar di sekolah mitra', 'Our teachers would like to teach at a partner school'],
    ['Tukar guru dengan sekolah mitra', 'Exchanging teachers with a partner school'],
  ),
  benchmarking_visit: titles(
    ['Kami terbuka untuk kunjungan studi tiru', 'Our school is open to benchmarking visits'],
    ['Kami ingin berkunjung untuk studi tiru', 'We would like to come on a benchmarking visit'],
    ['Saling berkunjung untuk studi tiru', 'Benchmarking visits in both directions'],
  ),
  virtual_project: titles(
    ['Bergabunglah dengan proyek daring kami', 'Join our online project'],
    ['Kelas kami mencari proyek daring', 'Our class looks for an online project'],
    ['Mencari kelas mitra untuk proyek daring', 'Looking for a partner class for an online project'],
  ),
  professional_development: titles(
    ['Pelatihan guru di sekolah kami', 'Teacher training at our school'],
    ['Guru kami mencari pelatihan', 'Our teachers look for training'],
    ['Belajar bersama antarguru', 'Teachers learning from each other'],
  ),
};
