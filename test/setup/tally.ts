import type { TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Need } from './needs.ts';
import { needs } from './needs.ts';

/** What became of every test. A file or suite that did not even load counts as one failure. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: SkippedTest[];
}

export interface SkippedTest {
  name: string;
  needs: Need | undefined;
}

/** Counts a finished run. Errors outside any test, such as a rejection nobody handled, are failures too. */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string) => tests.filter((test) => test.result().state === state);
  const broken = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .flatMap((suite) => suite.errors());
  return {
    passed: inState('passed').length,
    // A test that is still pending after the run was cut off before it could tell.
    failed: inState('failed').length + inState('pending').length + broken.length + unhandledErrors,
    // Tests whose suite failed before them never ran; that failure is counted already, and nobody skipped
    // them.
    skipped: inState('skipped')
      .filter((test) => !isBelowBroken(test))
      .map((test) => ({ name: test.fullName, needs: needOf(test) })),
  };
}

function isBelowBroken(test: TestCase): boolean {
  return suitesAbove(test).some((suite) => suite.errors().length > 0);
}

function needOf(test: TestCase): Need | undefined {
  return [test, ...suitesAbove(test)].map((task) => task.meta().needs).find(Boolean);
}

function suitesAbove(test: TestCase): (TestSuite | TestModule)[] {
  const suites: (TestSuite | TestModule)[] = [];
  for (let at = test.parent; ; at = at.parent) {
    suites.push(at);
    if (at.type === 'module') return suites;
  }
}

/**
 * One plain sentence for each thing the machine lacks, and one for each test that somebody has switched off. Tests
 * that were filtered out by name (`chosenByName`) are not worth a sentence.
 */
export function sentencesAboutSkipped(skipped: readonly SkippedTest[], chosenByName: boolean): string[] {
  const forLack = Object.entries(needs).flatMap(([need, { lacking, suites, remedy }]) => {
    const count = skipped.filter((test) => test.needs === need).length;
    const tests = count === 1 ? `1 test ${suites} was` : `${count} tests ${suites} were`;
    return count === 0 ? [] : [`${lacking}: ${tests} skipped. ${remedy}`];
  });
  const switchedOff = chosenByName ? [] : skipped.filter((test) => test.needs === undefined);
  return [...forLack, ...switchedOff.map((test) => `Switched off in the code, so skipped: ${test.name}`)];
}
