export { importListings, type ListingsReport } from './import-listings/import-listings.ts';
export { openPosts } from './import-listings/open-posts.ts';
export { importSchools, type SchoolsReport } from './import-schools/import-schools.ts';
export { openRegister } from './import-schools/open-register.ts';
export { loadSample, type SampleWorld } from './sample/load-sample.ts';
export { type RemovedSample, removeSample } from './sample/remove-sample.ts';
