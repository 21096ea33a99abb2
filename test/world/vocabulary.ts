/**
 * Themes as coordinators type them, in the order of how often: the English ones begin with those that occur in the real
 * posts (148 mentions, culture 6, letters 4, most others once), the Indonesian ones with theirs. One separator: a comma.
 */
const listed = (words: string): readonly string[] => words.split(',').map((theme) => theme.trim());

export const ENGLISH_THEMES = listed(`
  culture, letters, global issues, sustainability, wellbeing, leadership, teaching practice, art, music, STEM, sport,
  environment, English, tolerance, traditions, student exchange, observation, twinning, school life, festivals, science,
  cultural diversity, volunteering, technology, cross-cultural communication, ICT skills, global awareness, reading,
  entrepreneurship, robotics, history, geography, food, dance, theatre, climate change, language teaching, STEAM, CLIL,
  my school, my city, my hero, Hello World, money matters, games, book club, photography, film, digital citizenship,
  media literacy, human rights, peace education, democracy, migration, folk tales, storytelling, creative writing, poetry,
  journalism, debating, Model United Nations, choir, orchestra, marching band, calligraphy, cooking, gardening, recycling,
  oceans, rivers, biodiversity, renewable energy, astronomy, coding, artificial intelligence, mathematics, chess, football,
  basketball, swimming, martial arts, outdoor activities, hiking, camping, fashion, design, architecture, crafts, textiles,
  pottery, painting, animation, podcast, class blogs, video letters, handwritten letters, postcards, culture box,
  Christmas traditions, New Year, national holidays, home towns, family life, health, nutrition, mental health, first aid,
  special needs, inclusion, gender equality, anti-bullying, violence prevention, school democracy, student council,
  service learning, fundraising, community work, internships, vocational training, tourism, hospitality, agriculture,
  automotive, nursing, business, economics, start-ups, accounting, school leadership, school management, curriculum,
  assessment, team teaching, lesson study, job shadowing, teacher training, early childhood, Montessori, small groups,
  project based learning, outdoor learning, learning spaces, digital transition, digital platform design, quality education,
  education systems, international curriculum, university visits, further study, sister school, sit-in class,
  intercultural understanding, global competence, world religions, Islamic education, Islamic brotherhood,
  boarding-school management, indigenous cultures, mangrove planting, water, air quality, disaster preparedness,
  earthquakes, weather, space, ancient history, world wars, colonial history, museums, heritage, archaeology, local legends,
  board games, e-sports, comics, pop music, K-pop, anime, traditional dance, traditional games, traditional music,
  shadow puppets, batik, silat, language exchange, tandem learning, pronunciation, speaking skills, public speaking,
  academic writing, translation, sign language, summer school, winter camp, short courses, study tours, sightseeing`);

export const INDONESIAN_THEMES = listed(`
  budaya, bahasa Inggris, Kurikulum Merdeka, batik, kepemimpinan, lingkungan hidup, tari tradisional, gamelan, literasi,
  sains, kewirausahaan, pencak silat, manajemen sekolah, teknologi informasi, pendidikan karakter, kuliner nusantara,
  moderasi beragama, robotik, wayang, angklung, Proyek Penguatan Profil Pelajar Pancasila, sekolah penggerak, seni,
  musik, olahraga, pramuka, tahfiz Al-Qur'an, ukhuwah Islamiyah, pesantren, praktik mengajar, observasi kelas, lesson study,
  asesmen, pembelajaran berdiferensiasi, pendidikan inklusif, literasi digital, pengolahan sampah, bank sampah,
  penanaman mangrove, adiwiyata, kebencanaan, sejarah, geografi, bahasa Arab, bahasa Jepang, bahasa Mandarin,
  bahasa Jerman, BIPA, cerita rakyat, permainan tradisional, musik tradisional, jurnalistik, debat, pidato, fotografi, film,
  matematika, olimpiade sains, karya tulis ilmiah, penelitian siswa, kesehatan remaja, sekolah sehat, anti perundungan,
  sekolah ramah anak, bimbingan konseling, OSIS, tata boga, tata busana, otomotif, teknik mesin, perhotelan, pariwisata,
  pertanian, perikanan, akuntansi, pemasaran, magang industri, teaching factory, koding, kecerdasan artifisial,
  kemitraan sekolah, MoU, sekolah kembar, kunjungan kampus, studi lanjut, kurikulum internasional, manajemen asrama,
  guru tamu, pengembangan guru, supervisi akademik, perpustakaan, ekstrakurikuler, marching band, paduan suara, melukis,
  kerajinan tangan, tenun, keris, rumah adat, hari besar keagamaan, puasa dan Lebaran, toleransi, perdamaian, hak anak,
  surat antarkelas, sahabat pena, vlog sekolah, kotak budaya`);

/** Times as people put them when they cannot be put into days. */
export const WHEN_WORDS = listed(`
  next year, from the coming school year, yearly, to be agreed, flexible, letters twice a year, several months,
  whenever it suits the partner, tahun ajaran depan, menyesuaikan sekolah mitra, setiap tahun, semester depan,
  waktu dapat dibicarakan, plusieurs mois, nach Absprache`);
