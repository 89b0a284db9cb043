/**
 * What `npm test` runs: every test of the project under the Node that came along.
 *
 * `npm test -- FILE…` runs only those files; an argument that starts with a hyphen goes to Node's test runner
 * (`npm test -- --test-name-pattern=cut-off`).
 *
 * @module
 */

import { runsHere } from '../bin/node24.mjs'

const EVERYTHING = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts']

if (await runsHere(import.meta.url)) {
  const { spawnSync } = await import('node:child_process')
  const { availableParallelism } = await import('node:os')
  const given = process.argv.slice(2)
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      '--import',
      new URL('../bin/jsx.mjs', import.meta.url).href,
      // One file more than there are processors: files wait for databases, browsers and clocks a quarter of their time.
      `--test-concurrency=${availableParallelism() + 1}`,
      `--test-reporter=${new URL('test-report.ts', import.meta.url).href}`,
      '--test-reporter-destination=stdout',
      ...given,
      ...(given.every((argument) => argument.startsWith('-')) ? EVERYTHING : []),
    ],
    { cwd: new URL('..', import.meta.url), stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}
