import type { Sentence } from '../sentence.ts';

interface RefusalText {
  /** HTTP status (RFC 9110). */
  status: number;
  title: Sentence;
}

/** Every way the server says no: a stable code, its status, and what the person reads. */
export const REFUSALS = {
  'body.invalid_json': {
    status: 400,
    title: {
      id: 'Isi permintaan bukan JSON yang sah. Periksa tanda kurung, koma, dan tanda kutip.',
      en: 'The body is not valid JSON. Check brackets, commas and quotes.',
    },
  },
  'body.too_large': {
    status: 413,
    title: {
      id: 'Isi permintaan melebihi 1 MB. Perkecil lalu kirim lagi.',
      en: 'The body is over 1 MB. Make it smaller and send it again.',
    },
  },
  'body.media_type': {
    status: 415,
    title: {
      id: 'Kirim isi sebagai application/json.',
      en: 'Send the body as application/json.',
    },
  },
  'request.invalid': {
    status: 422,
    title: {
      id: 'Ada isian yang belum benar. Perbaiki isian yang ditandai.',
      en: 'Some fields are not right. Correct those that are named.',
    },
  },
  'request.bad_url': {
    status: 400,
    title: { id: 'Alamat permintaan tidak dapat dibaca.', en: 'The address of the request cannot be read.' },
  },
  'route.not_found': {
    status: 404,
    title: { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  },
  'session.required': {
    status: 401,
    title: { id: 'Masuk dulu untuk melanjutkan.', en: 'Sign in to go on.' },
  },
  'session.wrong_credentials': {
    status: 401,
    title: {
      id: 'Surel atau kata sandi tidak cocok.',
      en: 'The e-mail address or the password is not right.',
    },
  },
  'origin.refused': {
    status: 403,
    title: {
      id: 'Permintaan dari situs lain ditolak.',
      en: 'A request from another site is refused.',
    },
  },
  'member.email_taken': {
    status: 409,
    title: {
      id: 'Surel ini sudah terdaftar. Masuk saja, atau pakai surel lain.',
      en: 'This e-mail address is already registered. Sign in, or use another one.',
    },
  },
  'membership.required': {
    status: 403,
    title: {
      id: 'Daftarkan sekolah Anda dulu; akun ini belum tergabung di sekolah mana pun.',
      en: 'Register your school first; this account belongs to none yet.',
    },
  },
  'membership.exists': {
    status: 409,
    title: {
      id: 'Akun ini sudah tergabung di sebuah sekolah.',
      en: 'This account already belongs to a school.',
    },
  },
  'membership.role': {
    status: 403,
    title: {
      id: 'Peran Anda di sekolah tidak mencakup tindakan ini. Minta koordinator atau kepala sekolah.',
      en: 'Your role at the school does not include this. Ask the coordinator or the head.',
    },
  },
  'school.not_found': {
    status: 404,
    title: { id: 'Sekolah ini tidak ditemukan.', en: 'There is no such school.' },
  },
  'school.directory_entry_taken': {
    status: 409,
    title: {
      id: 'Sekolah ini sudah bergabung. Hubungi rekan Anda di sekolah itu.',
      en: 'This school has already joined. Ask your colleagues there.',
    },
  },
  'listing.not_found': {
    status: 404,
    title: { id: 'Iklan ini tidak ditemukan.', en: 'There is no such listing.' },
  },
  'listing.stale_version': {
    status: 409,
    title: {
      id: 'Iklan ini sudah diubah sejak Anda membukanya. Muat ulang, lalu ulangi perubahan Anda.',
      en: 'The listing has changed since you opened it. Load it again and repeat your change.',
    },
  },
  'listing.action_not_allowed': {
    status: 409,
    title: {
      id: 'Tindakan ini tidak berlaku pada keadaan iklan sekarang.',
      en: 'This cannot be done with the listing in its present state.',
    },
  },
  'listing.legs_in_use': {
    status: 409,
    title: {
      id: 'Sudah ada pertukaran yang disepakati dari iklan ini; jenis, sisi, dan jumlah tempat tidak boleh turun di bawah yang sudah terpakai.',
      en: 'An exchange has been agreed from this listing: its kind and side stay, and places cannot drop below those taken.',
    },
  },
  'listing.kind_fixed': {
    status: 409,
    title: {
      id: 'Jenis kegiatan tidak bisa diganti setelah iklan diterbitkan. Buat iklan baru untuk jenis lain.',
      en: 'The kind of activity cannot change once a listing has been published. Post a new one for another kind.',
    },
  },
  'listing.dates_past': {
    status: 422,
    title: {
      id: 'Semua tanggal pada iklan ini sudah lewat. Perbarui tanggalnya sebelum diterbitkan.',
      en: 'All dates of this listing are past. Bring them up to date before you publish.',
    },
  },
  'match.not_found': {
    status: 404,
    title: { id: 'Kecocokan ini tidak ditemukan.', en: 'There is no such match.' },
  },
  'match.stale_version': {
    status: 409,
    title: {
      id: 'Kecocokan ini sudah berubah sejak Anda membukanya. Muat ulang dan baca sekali lagi sebelum menjawab.',
      en: 'The match has changed since you opened it. Load it again and read it once more before you answer.',
    },
  },
  'match.action_not_allowed': {
    status: 409,
    title: {
      id: 'Jawaban ini tidak berlaku lagi pada keadaan kecocokan sekarang.',
      en: 'This answer no longer applies to the match in its present state.',
    },
  },
  'match.terms_changing': {
    status: 409,
    title: {
      id: 'Salah satu iklan baru saja diubah dan kecocokannya sedang dihitung ulang. Coba lagi sebentar lagi.',
      en: 'One of the listings has just changed and the match is being worked out again. Try again in a moment.',
    },
  },
  'match.no_places_left': {
    status: 409,
    title: {
      id: 'Tempat yang tersisa tidak cukup lagi untuk kelompok ini.',
      en: 'The places left are no longer enough for this group.',
    },
  },
  'match.group_needed': {
    status: 422,
    title: {
      id: 'Tuliskan jumlah orang yang akan berangkat, karena iklan Anda belum menyebutkannya.',
      en: 'Say how many people will travel, as your listing does not.',
    },
  },
  'cursor.invalid': {
    status: 422,
    title: {
      id: 'Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.',
      en: 'The page cursor is not known. Start again from the first page.',
    },
  },
  'server.unavailable': {
    status: 503,
    title: {
      id: 'Layanan sedang tidak tersedia. Coba lagi sebentar lagi.',
      en: 'The service is not available. Try again in a moment.',
    },
  },
  'server.error': {
    status: 500,
    title: {
      id: 'Terjadi kesalahan di pihak kami. Tidak ada yang tersimpan setengah; coba lagi.',
      en: 'Something went wrong on our side. Nothing was half saved; try again.',
    },
  },
} as const satisfies Record<string, RefusalText>;
export type RefusalCode = keyof typeof REFUSALS;
