import { COST_ITEMS, type CostItem, type CostPayer, type CostTerms } from '@jejaring/contracts/listing/terms';
import type { Sentence } from '@jejaring/contracts/sentence';
import { BOTH_COUNT, bySide, conflicts, type Finding, fits, unknown } from '../finding.ts';
import { type Pair, sending, type Way } from '../pair.ts';
import { asSentence, joinClauses, listAll, say } from '../words/say.ts';
import { roleNames } from '../words/schools.ts';
import { COST_ITEM_NAMES, PAYER_NAMES } from '../words/terms.ts';

/** What there is to pay for where nobody travels. */
const ONLINE: readonly CostItem[] = ['programme'];

/**
 * How well two ideas of who pays agree, in whole percent; null where each side leaves the bill to the other. Whether the
 * travellers' side pays by its school, its families or a grant is its own affair.
 */
function agreement(host: CostPayer, sender: CostPayer): number | null {
  if (host === sender) return 100;
  if (host === 'hosting_school') return HOST_PAYS_ANYWAY;
  if (sender === 'hosting_school' && host !== 'shared' && host !== 'grant') return null;
  return TO_BE_SETTLED;
}

/** The host is ready to pay what its guests would have paid. */
export const HOST_PAYS_ANYWAY = 80;
/** Somebody pays, but they put it differently. */
export const TO_BE_SETTLED = 70;

const NOTHING_SAID: CostTerms = {};

interface ComparedItem {
  item: CostItem;
  host: CostPayer;
  sender: CostPayer;
  percent: number | null;
}

/**
 * Who pays for what, item by item. A conflict is an item that each leaves to the other; items that only one side names
 * are open, and lower the value for the side that named them.
 */
export function costs(way: Way, pair: Pair): Finding | null {
  const { costs: host = NOTHING_SAID } = way.host.content;
  const { costs: sender = NOTHING_SAID } = way.sender.content;
  if (host === NOTHING_SAID && sender === NOTHING_SAID) return null;
  const items = (pair.meets ? COST_ITEMS : ONLINE).filter((item) => host[item] || sender[item]);
  if (items.length === 0) return null;
  const compared = items.flatMap((item): ComparedItem[] => {
    const [h, s] = [host[item], sender[item]];
    return h && s ? [{ item, host: h, sender: s, percent: agreement(h, s) }] : [];
  });
  const refused = compared.filter(({ percent }) => percent === null);
  if (refused.length > 0) {
    return conflicts(() =>
      joinClauses(
        refused.map((one) => asSentence(disagreement(pair, one))),
        ' ',
      ),
    );
  }
  const hostNamed = items.some((item) => host[item]);
  const senderNamed = items.some((item) => sender[item]);
  if (compared.length === 0) {
    const asks = hostNamed && senderNamed ? 'both' : hostNamed ? sending(way) : way.hosting;
    return unknown(
      asks,
      hostNamed && senderNamed ? BOTH_COUNT : bySide(way, hostNamed, senderNamed),
      () => oneSided(pair, items, host, sender),
      () => {
        const what = listAll(items.map((item) => COST_ITEM_NAMES[item]));
        return say(`siapa yang menanggung ${what.id}?`, `who pays for ${what.en}?`);
      },
    );
  }
  const points = compared.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const share = (terms: CostTerms) => Math.floor(points / items.filter((item) => terms[item]).length);
  return fits(bySide(way, share(host), share(sender)), () => agreed(compared));
}

const paidBy = (item: CostItem, payers: readonly CostPayer[]): Sentence => {
  const who = listAll(
    [...new Set(payers)].map((payer) => PAYER_NAMES[payer]),
    'or',
  );
  return say(
    `${COST_ITEM_NAMES[item].id} ditanggung ${who.id}`,
    `${COST_ITEM_NAMES[item].en} paid by ${who.en}`,
  );
};

function agreed(compared: readonly ComparedItem[]): Sentence {
  const all = joinClauses(
    compared.map(({ item, host, sender }) => paidBy(item, [host, sender])),
    ', ',
  );
  return compared.every(({ percent }) => percent === 100)
    ? say(`sepakat soal biaya: ${all.id}`, `they agree on who pays: ${all.en}`)
    : say(`hampir sepakat soal biaya: ${all.id}`, `they are close on who pays: ${all.en}`);
}

function disagreement(pair: Pair, { item, host, sender }: ComparedItem): Sentence {
  const roles = roleNames(pair);
  const what = COST_ITEM_NAMES[item];
  const [h, s] = [PAYER_NAMES[host], PAYER_NAMES[sender]];
  return say(
    `biaya ${what.id}: menurut ${roles.host.id} ditanggung ${h.id}, menurut ${roles.sender.id} ditanggung ${s.id}`,
    `${what.en}: ${roles.host.en} expects ${h.en} to pay, ${roles.sender.en} expects ${s.en} to pay`,
  );
}

function oneSided(pair: Pair, items: readonly CostItem[], host: CostTerms, sender: CostTerms): Sentence {
  const roles = roleNames(pair);
  const all = joinClauses(
    items.map((item) => paidBy(item, [host[item] ?? sender[item] ?? 'shared'])),
    ', ',
  );
  const hostNamed = items.some((item) => host[item]);
  const senderNamed = items.some((item) => sender[item]);
  if (hostNamed && senderNamed) {
    return say(
      `masing-masing baru menyebut sebagian biaya: ${all.id}`,
      `each has named other costs so far: ${all.en}`,
    );
  }
  const [who, other] = hostNamed ? [roles.host, roles.sender] : [roles.sender, roles.host];
  return say(
    `menurut ${who.id}: ${all.id}; ${other.id} belum menyebut biaya`,
    `${who.en} says: ${all.en}; ${other.en} has not mentioned costs`,
  );
}
