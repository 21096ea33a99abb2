import { parseCLI, startVitest } from 'vitest/node';
import { isContinuousIntegration } from './config.ts';
import { countTests, sentencesAboutSkipped } from './tally.ts';

// Runs the tests, says what was skipped and why, and ends with the line "N passed, N failed".
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest(filter, { ...options, run: true, watch: false });
await vitest.close();

const tally = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length);
const chosenByName = options.testNamePattern !== undefined;
for (const sentence of sentencesAboutSkipped(tally.skipped, chosenByName)) console.log(sentence);

const skipped = tally.skipped.length;
const complete = tally.passed > 0 && tally.failed === 0 && !(isContinuousIntegration() && skipped > 0);
const counts = `${tally.passed} passed, ${tally.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
// Whatever a test has left open must not keep us, and the last line must be out before we go.
process.stdout.write(counts, () => process.exit(complete ? Number(process.exitCode ?? 0) : 1));
