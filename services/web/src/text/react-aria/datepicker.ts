/** What React Aria's date fields say to a screen reader, in Indonesian; the keys are the library's. */
export default {
  era: 'era',
  year: 'tahun',
  month: 'bulan',
  day: 'tanggal',
  hour: 'jam',
  minute: 'menit',
  second: 'detik',
  dayPeriod: 'AM/PM',
  calendar: 'Kalender',
  startDate: 'Tanggal mulai',
  endDate: 'Tanggal selesai',
  weekday: 'hari',
  timeZoneName: 'zona waktu',
  selectedDateDescription: ({ date }: { date: string }) => `Tanggal terpilih: ${date}`,
  selectedRangeDescription: ({ startDate, endDate }: { startDate: string; endDate: string }) =>
    `Rentang terpilih: ${startDate} sampai ${endDate}`,
  selectedTimeDescription: ({ time }: { time: string }) => `Waktu terpilih: ${time}`,
  rangeUnderflow: ({ minValue }: { minValue: string }) => `Pilih ${minValue} atau sesudahnya.`,
  rangeOverflow: ({ maxValue }: { maxValue: string }) => `Pilih ${maxValue} atau sebelumnya.`,
  rangeReversed: 'Tanggal mulai harus sebelum tanggal selesai.',
  unavailableDate: 'Tanggal ini tidak tersedia.',
};
