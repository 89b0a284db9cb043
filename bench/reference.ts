/**
 * The bare server beside which pages are measured, from the side of the benchmark.
 *
 * @module
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** A server that only sends. */
export interface BareServer {
  readonly port: number
  /** From now on it answers with these bytes. */
  readonly serve: (bytes: Uint8Array) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts it. */
export async function startBare(): Promise<BareServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bare-'))
  const file = path.join(folder, 'body')
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bare-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const [port] = await once(lines, 'line')
  return {
    port: Number(port),
    serve: async (bytes) => {
      writeFileSync(file, bytes)
      const ready = once(lines, 'line')
      child.stdin.write(`${file}\n`)
      await ready
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
