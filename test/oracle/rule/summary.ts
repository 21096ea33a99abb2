import { WISHES } from './wishes.ts';

const NO_COUNTRY = '0::bit(256)';
const ANY_COUNTRY = '~ 0::bit(256)';

const countrySet = (list: string) =>
  `(select bit_or(set_bit(${NO_COUNTRY}, country, 1)) from unnest(${list}) country)`;

const wish = (name: keyof typeof WISHES, stated: string) =>
  `case when ${stated} then ${WISHES[name]} else 0 end`;

const PAYERS = 'p.pays_travel, p.pays_lodging, p.pays_meals, p.pays_programme, p.pays_insurance';

/**
 * What a listing `p` can be to anybody at best, in sets and maxima that can be joined for a block of listings
 * ({@link ../blocks.ts}). A set of countries that nobody named is all of them.
 */
export const SUMMARY = `
    coalesce(set_bit(${NO_COUNTRY}, p.country, 1), ${ANY_COUNTRY}) as from_countries,
    coalesce(${countrySet('p.wanted')}, ${ANY_COUNTRY}) & ~ coalesce(${countrySet('p.excluded')}, ${NO_COUNTRY}) as to_countries,
    p.langs is null as silent_langs,
    years.years is null as silent_level,
    p.side & 1 <> 0 and p.host_windows is null as host_silent,
    p.side & 2 <> 0 and p.send_windows is null as send_silent,
    case when p.host_windows is null then 0 else case p.host_precision when 1 then 100 when 2 then 80 else 60 end end as host_best,
    case when p.send_windows is null then 0 else case p.send_precision when 1 then 100 when 2 then 80 else 60 end end as send_best,
    -- Bit 0: has not said; then 1 in person, 2 virtual, 3 both.
    1 << coalesce(p.mode, case when p.kind = 4 then 2 else 0 end) as modes,
    coalesce(p.reciprocity, case when p.side = 3 then 2 else 0 end) as likes_return,
    num_nonnulls(${PAYERS}) > 0 as names_costs,
    -- Two lists without a bit in common have no word and no broad field in common.
    (
      select coalesce(bit_or(set_bit(0::bit(256), hashtext(said) & 255, 1)), 0::bit(256))
      from (
        select unnest(string_to_array(words, ' ')) from unnest(p.theme_words) words
        union all select left(field, 2) from unnest(p.theme_fields) field where field is not null
      ) themes (said)
    ) as theme_bits,
    ${wish('countries', 'p.wanted is not null')}
      + ${wish('themes', 'p.theme_fields is not null')}
      + ${wish('mode', 'p.mode is not null or p.kind = 4')}
      + ${wish('costs', `num_nonnulls(${PAYERS}) > 0`)}
      + ${wish('lodging', 'p.side & 2 <> 0 and p.lodging <> 0')}
      + ${wish('facilities', 'p.side & 2 <> 0 and p.needed <> 0')}
      + ${wish('networks', 'p.networks_required <> 0')}
      + ${wish('safeguarding', 'p.safe_required is not null')}
      + ${wish('reciprocity', 'p.reciprocity > 1 or p.side = 3 and p.reciprocity is null')} as wishes`;
