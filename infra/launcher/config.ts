import { delimiter } from 'node:path';

// Where package managers put programs on machines whose PATH does not name them, such as a Mac's graphical
// shell.
const USUAL_FOLDERS = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];

/** The folders in which to look for programs of the machine, in order. */
export function programFolders(): string[] {
  return [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
}
