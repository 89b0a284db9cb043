/**
 * The reference for reading a facts file: reads it line by line and parses each line as JSON, nothing else.
 *
 * @module
 */

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [file = ''] = process.argv.slice(2)
let lines = 0
for await (const line of createInterface({ input: createReadStream(file) })) {
  const event: unknown = JSON.parse(line)
  if (event !== null) lines += 1
}
process.stdout.write(`${lines}\n`)
