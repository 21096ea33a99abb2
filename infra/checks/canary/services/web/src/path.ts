export { query } from '../../../packages/db/src/query.ts';
