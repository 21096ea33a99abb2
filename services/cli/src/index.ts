export { loadSample, type SampleWorld } from './sample/load-sample.ts';
