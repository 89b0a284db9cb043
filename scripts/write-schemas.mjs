// Writes schemas/*.schema.json from the types in the code, so that editors complete and check the files people write.
// `--check` writes nothing and fails when a file differs.
import { runsHere } from '../bin/node24.mjs'

if (await runsHere(import.meta.url)) {
  const { writeSchemas } = await import('./schemas/write.ts')
  process.exitCode = await writeSchemas(process.argv.includes('--check'))
}
