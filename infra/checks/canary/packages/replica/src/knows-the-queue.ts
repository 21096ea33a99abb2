export { query } from '../../bus/src/knows-the-database.ts';
