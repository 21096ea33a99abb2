/** What React Aria's calendars say to a screen reader, in Indonesian; the keys are the library's. */
export default {
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  selectedDateDescription: ({ date }: { date: string }) => `Tanggal terpilih: ${date}`,
  selectedRangeDescription: ({ dateRange }: { dateRange: string }) => `Rentang terpilih: ${dateRange}`,
  todayDate: ({ date }: { date: string }) => `Hari ini, ${date}`,
  todayDateSelected: ({ date }: { date: string }) => `Hari ini, ${date}, terpilih`,
  dateSelected: ({ date }: { date: string }) => `${date}, terpilih`,
  startRangeSelectionPrompt: 'Klik untuk mulai memilih rentang tanggal',
  finishRangeSelectionPrompt: 'Klik untuk menutup rentang tanggal',
  minimumDate: 'Tanggal paling awal',
  maximumDate: 'Tanggal paling akhir',
  dateRange: ({ startDate, endDate }: { startDate: string; endDate: string }) =>
    `${startDate} sampai ${endDate}`,
};
