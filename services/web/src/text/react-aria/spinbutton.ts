/** What React Aria's date segments say to a screen reader, in Indonesian; the keys are the library's. */
export default { Empty: 'Kosong' };
