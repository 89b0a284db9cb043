/**
 * What `npm run kills` runs: kills the web process, the database or both, again and again while people apply, and proves that
 * no acknowledged submission was lost or doubled. `npm run kills -- 50` kills 50 times instead of 200; `--seed=7` does so at
 * other moments. It works in a folder of its own, which stays where something went wrong.
 *
 * @module
 */

import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  await import('../bin/jsx.mjs')
  const { chmodSync, mkdtempSync, rmSync } = await import('node:fs')
  const os = await import('node:os')
  const path = await import('node:path')
  const { parseArgs } = await import('node:util')
  const { killWhileApplying } = await import('../test/operation/kills.ts')
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' } },
  })
  const data = mkdtempSync(path.join(os.tmpdir(), 'keur-kills-'))
  chmodSync(data, 0o755)
  const kills = Number(positionals[0] ?? 200)
  const seed = Number(values.seed)
  try {
    const done = await killWhileApplying({ data, kills, seed, candidates: 32, tell: console.log })
    console.log(
      `${done.kills} kills: ${done.submissions} submissions acknowledged (${done.files} with a file of their own), ` +
        `none lost, none doubled, every receipt verifies; ${done.disturbed} times somebody had to ask again`,
    )
    rmSync(data, { recursive: true, force: true })
  } catch (error) {
    console.error(error)
    console.error(`Seed ${seed}; what is left lies in ${data}.`)
    process.exitCode = 1
  }
}
