import { FACILITY_BITS, FACILITY_MASK, ONLINE_FACILITIES } from '../encode/terms.ts';
import { SILENT } from './tally.ts';
import { ABSENT, CONFLICT, FITS, UNKNOWN, type WayFinding } from './way-finding.ts';

/** The rule of criteria/facilities.ts over encoded facilities. */
export function rateFacilities(host: number, sender: number, meets: boolean, finding: WayFinding): void {
  const needed = (sender >>> (2 * FACILITY_BITS)) & (meets ? FACILITY_MASK : ONLINE_FACILITIES);
  if (needed === 0) return finding.set(ABSENT, SILENT, SILENT);
  const available = host & FACILITY_MASK;
  const unavailable = (host >>> FACILITY_BITS) & FACILITY_MASK;
  if (needed & unavailable) return finding.set(CONFLICT, 0, 0);
  if (needed & ~available) return finding.set(UNKNOWN, SILENT, 0);
  finding.set(FITS, SILENT, 100);
}
