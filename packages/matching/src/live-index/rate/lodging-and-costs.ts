import { COST_ITEMS } from '@jejaring/contracts/listing/terms';
import { HOST_PAYS_ANYWAY, TO_BE_SETTLED } from '../../criteria/costs.ts';
import { ACCOMMODATION_MASK, COSTS_SHIFT, OWN_ARRANGEMENT, PAYER_BITS, PAYER_MASK } from '../encode/terms.ts';
import { SILENT } from './tally.ts';
import { ABSENT, CONFLICT, FITS, UNKNOWN, type WayFinding } from './way-finding.ts';

/** The rule of criteria/accommodation.ts over encoded terms. */
export function rateLodging(host: number, sender: number, meets: boolean, finding: WayFinding): void {
  const offered = host & ACCOMMODATION_MASK;
  const accepted = sender & ACCOMMODATION_MASK;
  if (!meets || (offered | accepted) === 0) return finding.set(ABSENT, SILENT, SILENT);
  if (accepted === 0) return finding.set(UNKNOWN, SILENT, SILENT);
  if (accepted & OWN_ARRANGEMENT) return finding.set(FITS, SILENT, 100);
  if (offered === 0) return finding.set(UNKNOWN, SILENT, 0);
  finding.set(offered & accepted ? FITS : CONFLICT, SILENT, 100);
}

const HOSTING_SCHOOL = 1;
const GRANT = 4;
const SHARED = 5;
/** Nobody travels: only the programme is paid for. */
const PROGRAMME = COST_ITEMS.indexOf('programme');

/** The rule of criteria/costs.ts over encoded terms. */
export function rateCosts(host: number, sender: number, meets: boolean, finding: WayFinding): void {
  const ours = host >>> COSTS_SHIFT;
  const theirs = sender >>> COSTS_SHIFT;
  if ((ours | theirs) === 0) return finding.set(ABSENT, SILENT, SILENT);
  let [points, compared, hostNamed, senderNamed] = [0, 0, 0, 0];
  for (let item = 0; item < COST_ITEMS.length; item++) {
    if (!meets && item !== PROGRAMME) continue;
    const h = (ours >>> (item * PAYER_BITS)) & PAYER_MASK;
    const s = (theirs >>> (item * PAYER_BITS)) & PAYER_MASK;
    if (h > 0) hostNamed++;
    if (s > 0) senderNamed++;
    if (h === 0 || s === 0) continue;
    const percent = agreement(h, s);
    if (percent < 0) return finding.set(CONFLICT, 0, 0);
    points += percent;
    compared++;
  }
  if (hostNamed + senderNamed === 0) return finding.set(ABSENT, SILENT, SILENT);
  if (compared === 0) return finding.set(UNKNOWN, hostNamed > 0 ? 0 : SILENT, senderNamed > 0 ? 0 : SILENT);
  finding.set(FITS, Math.floor(points / hostNamed), Math.floor(points / senderNamed));
}

function agreement(host: number, sender: number): number {
  if (host === sender) return 100;
  if (host === HOSTING_SCHOOL) return HOST_PAYS_ANYWAY;
  if (sender === HOSTING_SCHOOL && host !== SHARED && host !== GRANT) return CONFLICT;
  return TO_BE_SETTLED;
}
