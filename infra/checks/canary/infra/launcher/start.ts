export { query } from '../../packages/db/src/query.ts';

export const start = () => {};
