import type { Posting } from '@jejaring/contracts/listing/posting';
import { COST_ITEMS, FACILITIES } from '@jejaring/contracts/listing/terms';
import { networksOf } from '../criteria/networks.ts';
import { countryName } from '../words/places.ts';
import { listAll, same, say } from '../words/say.ts';
import { ACCOMMODATION_NAMES, COST_ITEM_NAMES, FACILITY_NAMES, NETWORK_NAMES } from '../words/terms.ts';
import { type Levers, once } from './lever.ts';

/** Most countries that a listing can name. */
const MOST_COUNTRIES = 60;

/** One more country. A country that was excluded stays so: that was a plain no. */
export const moveCountries: Levers = ({ content: { countries } }, { school: { country } }) => {
  if (!countries?.wanted || countries.wanted.length >= MOST_COUNTRIES) return [];
  if (countries.excluded?.includes(country)) return [];
  const change = { countries: { ...countries, wanted: [...countries.wanted, country] } };
  const name = countryName(country);
  return [
    once(
      `countries ${country}`,
      change,
      () => say(`Cari mitra di ${name.id} juga`, `Look for partners in ${name.en} as well`),
      { countries: { wanted: [country] } },
    ),
  ];
};

export const moveMode: Levers = ({ content: { mode } }) => [
  once('mode hybrid', { mode: 'hybrid' }, () =>
    mode === 'in_person'
      ? say('Buka juga untuk kegiatan daring', 'Open it to online work as well')
      : say('Buka juga untuk tatap muka', 'Open it to meeting in person as well'),
  ),
];

export const moveAccommodation: Levers = ({ content: { accommodation = [] } }, counterpart) =>
  (counterpart.content.accommodation ?? [])
    .filter((kind) => !accommodation.includes(kind))
    .map((kind) => {
      const name = ACCOMMODATION_NAMES[kind];
      return once(`accommodation ${kind}`, { accommodation: [...accommodation, kind] }, () =>
        say(`Tambahkan ${name.id} sebagai penginapan`, `Add ${name.en} as a place to stay`),
      );
    });

export const moveCosts: Levers = ({ content: { costs = {} } }) =>
  COST_ITEMS.filter((item) => costs[item]).map((item) => {
    const name = COST_ITEM_NAMES[item];
    return once(`costs ${item}`, { costs: { ...costs, [item]: 'shared' } }, () =>
      say(`Tanggung bersama biaya ${name.id}`, `Share the cost of ${name.en}`),
    );
  });

/** A host that provides what it lacks. What guests need stays what it is: nobody trades diet, prayer or access. */
export const moveFacilities: Levers = ({ content: { facilities = {} } }, counterpart) => {
  const needed = counterpart.content.facilities?.needed ?? [];
  const lacking = FACILITIES.filter((one) => needed.includes(one) && facilities.unavailable?.includes(one));
  if (lacking.length === 0) return [];
  const change = {
    facilities: {
      ...facilities,
      available: [...(facilities.available ?? []), ...lacking],
      unavailable: facilities.unavailable?.filter((one) => !lacking.includes(one)) ?? [],
    },
  };
  const names = listAll(lacking.map((one) => FACILITY_NAMES[one]));
  return [
    once(`facilities ${lacking.join(' ')}`, change, () => say(`Sediakan ${names.id}`, `Provide ${names.en}`)),
  ];
};

export const moveNetworks: Levers = ({ content: { networks } }, counterpart: Posting) => {
  const required = networks?.required;
  if (!required) return [];
  const asked = listAll(
    required.map((network) => same(NETWORK_NAMES[network])),
    'or',
  );
  const drop = once('networks drop', { networks: { ...networks, required: [] } }, () =>
    say(`Jangan batasi pada anggota ${asked.id}`, `Do not limit it to members of ${asked.en}`),
  );
  const more = [...new Set(networksOf(counterpart))].map((network) =>
    once(`networks ${network}`, { networks: { ...networks, required: [...required, network] } }, () =>
      say(
        `Terima juga anggota ${NETWORK_NAMES[network]}`,
        `Take members of ${NETWORK_NAMES[network]} as well`,
      ),
    ),
  );
  return [drop, ...more];
};
