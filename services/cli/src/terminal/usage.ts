import type { Sentence } from '@jejaring/contracts/sentence';
import type { CommanderError } from 'commander';

/** What is wrong with the words typed after the command's name, from the library's own message in English. */
export function usageSentence(error: CommanderError): Sentence {
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const start = INDONESIAN[error.code.replace('commander.', '')] ?? 'Perintah ini tidak dapat dipahami';
  return {
    id: `${start}${named ? `: ${named}` : ''}. Lihat --help.`,
    en: `${error.message.replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase())}. See --help.`,
  };
}

const INDONESIAN: Record<string, string> = {
  unknownOption: 'Pilihan tidak dikenal',
  unknownCommand: 'Perintah tidak dikenal',
  missingArgument: 'Masih ada yang harus diisi',
  optionMissingArgument: 'Pilihan ini memerlukan nilai',
  excessArguments: 'Terlalu banyak kata',
  invalidArgument: 'Nilai tidak dapat dipakai',
};
