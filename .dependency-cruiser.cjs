// Who may import whom: design section 3 as rules. `infra/checks/boundaries.ts` runs them over the repository, and over
// infra/checks/canary, where every one of them must find something.

// Tests and benchmarks, and the helpers in `testing/` and `contract/` folders that only they may import, may import
// anything.
const TEST_CODE = String.raw`\.test\.tsx?$|/(testing|contract|bench)/|^test/|^vitest\.config\.ts$`;
const OURS = '^(packages|services|infra|test)/';

/** A rule for the shipped code below `path`: of `what` it may import nothing but `except`. */
function only(name, comment, path, what, except) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path, pathNot: TEST_CODE },
    to: { path: what, pathNot: except },
  };
}

/** A rule that keeps a library, or part of the repository, to the places that may know it. */
function onlyIn(name, comment, places, what) {
  return {
    name,
    comment,
    severity: 'error',
    from: { pathNot: `${TEST_CODE}|${places}` },
    to: { path: what },
  };
}

/** Libraries, whether they resolve or not: an import that the manifest does not cover must not slip through. */
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const ANYTHING = '.';

module.exports = {
  forbidden: [
    only(
      'contracts-are-pure',
      'contracts run in a browser: nothing but themselves and the schema library',
      '^packages/contracts/',
      ANYTHING,
      `^packages/contracts/|${npm('typebox')}`,
    ),
    only(
      'matching-is-pure',
      'the decision knows the words and nothing else: no I/O, no clock, no library',
      '^packages/matching/',
      ANYTHING,
      '^packages/(matching|contracts)/',
    ),
    only('db-knows-contracts', 'db imports contracts', '^packages/db/', OURS, '^packages/(db|contracts)/'),
    only(
      'bus-knows-contracts',
      'bus imports contracts',
      '^packages/bus/',
      OURS,
      '^packages/(bus|contracts)/',
    ),
    only(
      'replica-knows-db-and-matching',
      'the replica fills the index from the database, for whichever service asks',
      '^packages/replica/',
      OURS,
      '^packages/(replica|contracts|db|matching)/',
    ),
    only(
      'web-knows-contracts',
      'the web imports contracts',
      '^services/web/',
      OURS,
      '^(services/web|packages/contracts)/',
    ),
    only(
      'infra-knows-nobody',
      'infra starts what the machine lacks and knows no product',
      '^infra/',
      OURS,
      '^infra/',
    ),
    {
      name: 'services-know-no-service',
      comment: 'a service imports packages; only standalone puts services together',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: `${TEST_CODE}|^services/standalone/` },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    onlyIn(
      'infra-is-for-programs',
      'only what runs on a bare machine starts servers',
      '^(infra|services/(standalone|cli))/',
      '^infra/',
    ),
    onlyIn(
      'queues-are-in-bus',
      'one place knows the queue and its drivers',
      '^packages/bus/',
      npm('bullmq', 'ioredis', 'pg'),
    ),
    onlyIn(
      'connections-are-in-db',
      'connections live in db; bus listens, cli copies, infra opens',
      '^(packages/(db|bus)|services/cli|infra)/',
      npm('postgres'),
    ),
    {
      name: 'packages-by-their-name',
      comment: 'another package is imported by its name, through what it exports',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/', pathNot: TEST_CODE },
      to: { path: '^(packages|services|infra)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'what ships imports neither tests nor their tools',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      to: { path: `${TEST_CODE}|${npm('vitest', 'fast-check', '@fast-check', 'playwright-core')}` },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      comment: 'an import that leads nowhere, or to a package that the manifest does not name',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^services/web/dist/|^infra/checks/canary/|^test/setup/fixtures/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
