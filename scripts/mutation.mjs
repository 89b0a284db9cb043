/**
 * What `npm run mutation` runs: breaks the core in every small way Stryker knows, and tells how many of the breaks the
 * tests notice. `npm run mutation -- values lists/term.ts` breaks only those folders or files of src/core;
 * `npm run mutation -- --sample=30 --seed=1` tries one break in thirty, the same ones each time for the same seed;
 * `--workers=1` leaves the other processors alone; `--tests=src/core/values` uses only the tests of those places, which is
 * quicker and notices less.
 *
 * @module
 */

import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  const { parseArgs } = await import('node:util')
  const { mutate } = await import('./mutation/mutate.ts')
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      tests: { type: 'string' },
    },
  })
  if (values.sample !== undefined) process.env.KEUR_MUTATION_SAMPLE = values.sample
  if (values.seed !== undefined) process.env.KEUR_MUTATION_SEED = values.seed
  if (values.tests !== undefined) process.env.KEUR_MUTATION_TESTS = values.tests
  const workers = values.workers === undefined ? undefined : Number(values.workers)
  process.exitCode = await mutate(positionals, workers)
}
