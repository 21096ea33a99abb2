import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from './repository.mjs';

const STAMP = inRepository('node_modules', '.jejaring-installed');

/** Tells whether node_modules holds what the manifests and the lockfile ask for, on this kind of machine. */
export function isInstalled() {
  return contentsOf(STAMP) === wanted();
}

/** Records that an install has just ended well. */
export function markInstalled() {
  writeFileSync(STAMP, wanted());
}

/**
 * A digest of everything an install depends on: it changes exactly when an install could change node_modules.
 */
function wanted() {
  const digest = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    digest.update(`\n${file}\n`).update(contentsOf(inRepository(file)) ?? '');
  }
  return digest.digest('hex');
}

function manifests() {
  const members = ['packages', 'services'].flatMap((folder) =>
    readdirSync(inRepository(folder)).map((name) => `${folder}/${name}`),
  );
  return ['.', 'infra', 'test', ...members.sort()].map((folder) => `${folder}/package.json`);
}

/** @param {string} file */
function contentsOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
