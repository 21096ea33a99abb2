/**
 * Feasts that move through the year. Ramadan with the week of Eid after it (Umm al-Qura calendar; sightings differ by a
 * day), and the fortnight of the Lunar New Year. `world.test.ts` compares with the calendars of Intl.
 */
export const MOVABLE_FEASTS = {
  eid: [
    { from: '2025-03-01', to: '2025-04-06' },
    { from: '2026-02-18', to: '2026-03-27' },
    { from: '2027-02-08', to: '2027-03-16' },
    { from: '2028-01-28', to: '2028-03-04' },
    { from: '2029-01-16', to: '2029-02-21' },
    { from: '2030-01-05', to: '2030-02-11' },
    { from: '2030-12-26', to: '2031-01-31' },
    { from: '2031-12-15', to: '2032-01-21' },
  ],
  lunar_new_year: [
    { from: '2025-01-26', to: '2025-02-08' },
    { from: '2026-02-14', to: '2026-02-27' },
    { from: '2027-02-03', to: '2027-02-16' },
    { from: '2028-01-23', to: '2028-02-05' },
    { from: '2029-02-10', to: '2029-02-23' },
    { from: '2030-01-31', to: '2030-02-13' },
    { from: '2031-01-20', to: '2031-02-02' },
    { from: '2032-02-08', to: '2032-02-21' },
  ],
};
