import type { Sentence } from '@jejaring/contracts/sentence';

/**
 * Languages offered for picking: ISO 639-1, the larger regional languages of Indonesia, and the scripts and varieties
 * in which schools tell a language apart. A listing may carry any other BCP 47 tag; it is shown all the same.
 */
export const LANGUAGE_TAGS: readonly string[] = (
  'aa ab af ak am an ar as av ay az ba be bg bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en en-GB en-US eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ig is it iu ja jv ka kk kl km kn ko ' +
  'kr ks ku kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne nl nn no nr nv ny oc om or os pa pl ' +
  'ps pt pt-BR qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ' +
  'ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh-Hans zh-Hant zu yue ace ban bew bjn bug gor mad mak min nia sas ' +
  'tet fil ceb haw'
).split(' ');

/** Regional languages taught at schools here, which browsers have no name for. */
export const REGIONAL_LANGUAGES: Readonly<Record<string, Sentence>> = {
  ace: { id: 'Aceh', en: 'Acehnese' },
  ban: { id: 'Bali', en: 'Balinese' },
  bew: { id: 'Betawi', en: 'Betawi' },
  bjn: { id: 'Banjar', en: 'Banjarese' },
  bug: { id: 'Bugis', en: 'Buginese' },
  gor: { id: 'Gorontalo', en: 'Gorontalo' },
  mad: { id: 'Madura', en: 'Madurese' },
  mak: { id: 'Makassar', en: 'Makassarese' },
  min: { id: 'Minangkabau', en: 'Minangkabau' },
  nia: { id: 'Nias', en: 'Nias' },
  sas: { id: 'Sasak', en: 'Sasak' },
  tet: { id: 'Tetun', en: 'Tetum' },
};
