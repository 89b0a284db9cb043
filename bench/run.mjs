/**
 * `npm run bench`: runs every `*.bench.ts` of this folder and prints one table.
 *
 *     npm run bench                     everything
 *     npm run bench -- ranking          only ranking.bench.ts
 *     npm run bench -- ranking 1e6      only ranking.bench.ts, with "1e6" as its argument
 */
import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  const { runAll } = await import('./table.ts')
  await runAll(process.argv.slice(2))
}
