import type { MemberRole } from '@jejaring/contracts/member/member';
import type { Locale } from '@jejaring/contracts/sentence';
import type { SampleSchool } from './schools.ts';

export interface SamplePerson {
  name: string;
  email: string;
  locale: Locale;
  school: SampleSchool;
  role: MemberRole;
}

/** No secret: it is printed at every start and opens nothing but invented schools. */
export const SAMPLE_PASSWORD = 'contoh-jejaring';

/** Who can sign in to the sample world. `.example` is reserved (RFC 2606): no such address will ever exist. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Rina Wulandari',
    email: 'rina@contoh.jejaring.example',
    locale: 'id',
    school: 'jember',
    role: 'coordinator',
  },
  {
    name: 'Aisyah Rahman',
    email: 'aisyah@sample.jejaring.example',
    locale: 'en',
    school: 'shahAlam',
    role: 'coordinator',
  },
];
