export type { LiveTiming, NotifierDeps } from './deps.ts';
export { notifierPlugin } from './notifier-plugin.ts';
