export { query } from '../../db/src/query.ts';
