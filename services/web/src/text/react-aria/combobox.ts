interface Focused {
  isGroupChange: boolean;
  groupTitle: string;
  groupCount: number;
  optionText: string;
  isSelected: boolean;
}

/** What React Aria's combo box says to a screen reader, in Indonesian; the keys are the library's. */
export default {
  focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }: Focused) =>
    `${isGroupChange ? `Masuk ke kelompok ${groupTitle}, ${groupCount} pilihan. ` : ''}${optionText}${isSelected ? ', terpilih' : ''}`,
  countAnnouncement: ({ optionCount }: { optionCount: number }) => `${optionCount} pilihan tersedia.`,
  selectedAnnouncement: ({ optionText }: { optionText: string }) => `${optionText}, terpilih`,
  buttonLabel: 'Tampilkan pilihan',
  listboxLabel: 'Pilihan',
};
