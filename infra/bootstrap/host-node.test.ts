import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isRecentEnough } from './host-node.mjs';

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['24.21.0', true],
])('Node %s: %s', (version, recentEnough) => {
  expect(isRecentEnough(version)).toBe(recentEnough);
});

test('an old Node is refused in both languages, with what to do', async () => {
  const module = new URL('host-node.mjs', import.meta.url).href;
  const script = `import('${module}').then((host) => host.refuseOldNode('18.20.4'))`;
  await expect(promisify(execFile)(process.execPath, ['-e', script])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /Jejaring memerlukan Node 20\.19 atau lebih baru[^]*Jejaring needs Node 20\.19 or newer[^]*nodejs\.org/,
    ),
  });
});
