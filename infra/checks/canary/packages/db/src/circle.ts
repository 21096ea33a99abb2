import { query } from './query.ts';

export const other = () => query;
