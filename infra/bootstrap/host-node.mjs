const OLDEST = { major: 20, minor: 19 };

/**
 * Tells whether this Node can run the bootstrap.
 *
 * @param {string} version such as "20.19.0"
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/**
 * Ends the process with a sentence in both languages when this Node is too old. Written in syntax that old
 * Nodes can still parse, or the sentence would never be seen.
 *
 * @param {string} version such as "20.19.0"
 */
export function refuseOldNode(version) {
  if (isRecentEnough(version)) return;
  console.error(
    `Jejaring memerlukan Node ${OLDEST.major}.${OLDEST.minor} atau lebih baru; komputer ini memakai Node ${version}. ` +
      'Pasang versi LTS dari https://nodejs.org, lalu jalankan lagi.\n' +
      `Jejaring needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this machine runs Node ${version}. ` +
      'Install the LTS release from https://nodejs.org and run this again.',
  );
  process.exit(1);
}
