import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { moved } from './lever.ts';

/**
 * A listing that has given way in one thing as far as can be: whoever fits after any move of that sort fits it too. Null
 * where there is nothing to give. Silence never conflicts, so that it is mostly a listing that says nothing about it.
 */
export type Ease = (subject: Posting) => Posting | null;

/** Without a field. */
export const withoutField =
  (field: 'languages' | 'level' | 'accommodation' | 'costs'): Ease =>
  (subject) => {
    const { [field]: said, ...content } = subject.content;
    return said === undefined ? null : { ...subject, content };
  };

const eased = (subject: Posting, change: Partial<ListingContent>): Posting => moved(subject, { change });

const easeLegs = (subject: Posting, says: (leg: Leg) => boolean, ease: (leg: Leg) => Leg): Posting | null =>
  subject.content.legs.some(says) ? eased(subject, { legs: subject.content.legs.map(ease) }) : null;

/** At any time and as short as one likes: a stay that is not stated could be longer than that. Days on the road remain. */
export const easeDates: Ease = (subject) =>
  easeLegs(
    subject,
    ({ dates }) => dates !== undefined,
    ({ dates, ...leg }) => ({
      ...leg,
      dates: { stay: { minDays: 1 }, ...(dates?.travel && { travel: dates.travel }) },
    }),
  );

/** Any number; a host that takes several schools still does. */
export const easeGroup: Ease = (subject) =>
  easeLegs(
    subject,
    ({ group, split }) => group !== undefined || split !== undefined,
    ({ group: _, split, ...leg }) => ({ ...leg, ...(split && { split: { minimumToRun: 1 } }) }),
  );

export const easeCountries: Ease = (subject) => {
  const { wanted, ...countries } = subject.content.countries ?? {};
  return wanted ? eased(subject, { countries }) : null;
};

export const easeFacilities: Ease = (subject) => {
  const { unavailable, ...facilities } = subject.content.facilities ?? {};
  return unavailable?.length ? eased(subject, { facilities }) : null;
};

export const easeNetworks: Ease = (subject) => {
  const { required, ...networks } = subject.content.networks ?? {};
  return required?.length ? eased(subject, { networks }) : null;
};
