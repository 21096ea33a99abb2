export { path } from '../../web/src/path.ts';
