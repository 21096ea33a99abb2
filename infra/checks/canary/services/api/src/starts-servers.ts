export { start } from '../../../infra/launcher/start.ts';
