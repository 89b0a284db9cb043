/**
 * What `npm run mutation` runs: breaks the core in every small way Stryker knows, and tells how many of the breaks the
 * tests notice. `npm run mutation -- values lists/term.ts` breaks only those folders or files of src/core;
 * `npm run mutation -- --sample=8 selection` tries about one function in eight, the same ones each time.
 *
 * @module
 */

import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  const { mutate } = await import('./mutation/mutate.ts')
  const sample = process.argv.find((word) => word.startsWith('--sample='))
  if (sample !== undefined) process.env.KEUR_MUTATION_SAMPLE = sample.slice('--sample='.length)
  process.exitCode = await mutate(process.argv.slice(2).filter((word) => word !== sample))
}
