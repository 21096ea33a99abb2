import { WordTable } from './word-table.ts';

/** What listings say, each different thing once. Shared by all rows of an index. */
export class Tables {
  readonly schools = new WordTable();
  readonly languages = new WordTable();
  readonly levels = new WordTable();
  readonly themes = new WordTable();
  readonly countries = new WordTable();
  readonly dates = new WordTable();
  readonly groups = new WordTable();

  get bytes(): number {
    let sum = 0;
    for (const table of Object.values(this)) sum += (table as WordTable).bytes;
    return sum;
  }
}
