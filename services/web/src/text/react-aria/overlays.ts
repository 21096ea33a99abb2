/** What React Aria's overlays say to a screen reader, in Indonesian; the keys are the library's. */
export default { dismiss: 'Tutup' };
