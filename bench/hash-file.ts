/**
 * A program that reads a file and hashes its bytes with SHA-256: what verifying them costs at the very least.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const [file = ''] = process.argv.slice(2)
const hash = createHash('sha256')
for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece)
process.stdout.write(`${hash.digest('hex')}\n`)
