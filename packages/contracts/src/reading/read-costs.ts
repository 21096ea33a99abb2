import type { CostItem, CostPayer, CostTerms } from '../listing/terms.ts';

export interface CostsRead {
  /** Without the words themselves; empty where nobody is said to pay anything. */
  costs: Omit<CostTerms, 'words'>;
  leftover: string;
}

const ITEMS: readonly [CostItem, RegExp][] = [
  [
    'travel',
    /\b(travel|flights?|transport|fares?|tiket|transportasi|perjalanan|voyage|vol|viaggio|viaje|reise|flug)\b/i,
  ],
  [
    'lodging',
    /\b(lodging|accommodation|penginapan|akomodasi|hébergement|logement|alloggio|alojamiento|unterkunft)\b/i,
  ],
  ['meals', /\b(meals?|board|food|konsumsi|makan|repas|pasti|vitto|comidas?|verpflegung)\b/i],
  ['programme', /\b(programmes?|program|tuition|kegiatan|activities|activités|attività|actividades)\b/i],
  ['insurance', /\b(insurance|asuransi|assurance|assicurazione|seguro|versicherung)\b/i],
];

const PAYERS: readonly [CostPayer, RegExp][] = [
  ['hosting_school', /\b(host(ing)? school|receiving school|sekolah (penerima|tuan rumah))\b/i],
  ['sending_school', /\b(sending school|home school|sekolah pengirim)\b/i],
  ['families', /\b(families|parents|orang tua|eltern|parents d'élèves|famiglie)\b/i],
  ['grant', /\bgrant\b/i],
  ['shared', /\b(shared|ditanggung bersama|berbagi biaya)\b/i],
];

/** Only with one of these does a clause say who pays; "booked by the teacher" or "a grant of 70%" does not. */
const PAYS =
  /\b(pays?|paid|covers?|covered|bears?|borne|funded|ditanggung|dibayar|menanggung|membayar|paie|payé|prend en charge|paga|pagan|pagato|copre|zahlt|zahlen|übernimmt|shared)\b/i;
/** A share is no answer to who pays: "part of travel paid by ...", "about 90% paid by ...", "some activities". */
const IN_PART = /\b(part|partly|partially|some|sebagian|une partie|parte|teilweise)\b|%/i;

const FEE =
  /\b(EUR|USD|AUD|NZD|GBP|IDR|MYR|SGD|JPY|CHF|CAD|THB)\s?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{2}))?\s+(?:per|pro|par)\s+(person|student|participant|pupil|group|day|week)\b(?!\s+per\b)/i;
const PER: Record<string, 'person' | 'group' | 'day' | 'week'> = { group: 'group', day: 'day', week: 'week' };
/** Money that goes to the hosts is no fee of the school. */
const TO_HOSTS = /\b(to the (host )?famil|famil(y|ies) gets?|host family gets?|remuneration)/i;

/**
 * Reads who pays what, and a fee with its currency and unit. Only what is said outright, clause by clause: a sum without
 * a unit, a grant that covers part, or "no financial assistance" stay words. Never throws.
 */
export function readCosts(words: string): CostsRead {
  const clauses = words.split(';').map((clause) => clause.trim());
  const costs: CostsRead['costs'] = {};
  const rest = clauses.filter((clause) => !readClause(clause, costs));
  return { costs, leftover: rest.filter((clause) => clause !== '').join('; ') };
}

/** True where the clause said something, which then is in `costs`. */
function readClause(clause: string, costs: CostsRead['costs']): boolean {
  const fee = TO_HOSTS.test(clause) ? null : FEE.exec(clause);
  if (fee && !costs.fee) {
    const [, currency, amount, cents = '00', unit] = fee;
    const amountMinor = Number(
      `${amount!.replace(/[.,]/g, '')}${currency!.toUpperCase() === 'JPY' ? '' : cents}`,
    );
    costs.fee = { amountMinor, currency: currency!.toUpperCase(), per: PER[unit!.toLowerCase()] ?? 'person' };
    return true;
  }
  const payers = PAYERS.filter(([, pattern]) => pattern.test(clause));
  if (payers.length !== 1 || !PAYS.test(clause)) return false;
  // "covers travel, board and some activities": each item by itself.
  const items = clause
    .split(/,|\band\b|\bdan\b/i)
    .flatMap((piece) => (IN_PART.test(piece) ? [] : ITEMS.filter(([, pattern]) => pattern.test(piece))));
  for (const [item] of items) costs[item] ??= payers[0]![0];
  return items.length > 0;
}
