/**
 * What `npm run mutation` runs: breaks the core in every small way Stryker knows, and tells how many of the breaks the
 * tests notice. `npm run mutation -- values lists/term.ts` breaks only those folders or files of src/core.
 *
 * @module
 */

import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  const { mutate } = await import('./mutation/mutate.ts')
  process.exitCode = await mutate(process.argv.slice(2))
}
