export { path } from '../../../services/web/src/path.ts';
