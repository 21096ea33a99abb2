export { importSchools, type SchoolsReport } from './import-schools/import-schools.ts';
export { openRegister } from './import-schools/open-register.ts';
export { loadSample, type SampleWorld } from './sample/load-sample.ts';
