/**
 * Runs `keur` as somebody at a terminal would.
 *
 * @module
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** The repository's root. */
export const root = path.join(import.meta.dirname, '..', '..')

/** The regulation the tests are about, as they name it on the command line. */
export const REGULATION = 'regulations/ago-4711.yaml'

/** Facts of that regulation. */
export const FACTS = 'examples/ago-4711.jsonl'

/** What a command printed, and the exit status it ended with. */
export interface Ending {
  readonly status: unknown
  readonly output: string
  readonly complaint: string
}

/** Ways to run a command. */
export interface Running {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** Asks it to stop once it has printed this. */
  readonly stopAfter?: RegExp
}

/** Runs `keur` with these words, in Dutch unless they say otherwise. */
export async function keur(
  words: readonly string[],
  { input = '', env = {}, stopAfter }: Running = {},
): Promise<Ending> {
  const { KEUR_LANG: _, ...environment } = process.env
  const child = spawn(process.execPath, ['bin/keur.mjs', ...words], {
    cwd: root,
    env: { ...environment, ...env },
  })
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (piece) => {
    if (stopAfter?.test(String(piece)) === true) child.kill('SIGTERM')
  })
  child.stdin.end(input)
  const [[status], output, complaint] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ])
  return { status, output, complaint }
}

/** A folder of files for one test. */
export interface Folder extends Disposable {
  readonly path: string
  /** Writes a file; its path. */
  readonly write: (name: string, content: string | Buffer) => string
}

/** Makes a folder that goes away with the test. */
export function folder(): Folder {
  const made = mkdtempSync(path.join(tmpdir(), 'keur-cli-'))
  return {
    path: made,
    write: (name, content) => {
      const file = path.join(made, name)
      writeFileSync(file, content)
      return file
    },
    [Symbol.dispose]: () => {
      rmSync(made, { recursive: true, force: true })
    },
  }
}

/** Lines of a facts file, each with an instant a second after the one before unless it has its own. */
export function factsOf(...events: readonly Readonly<Record<string, unknown>>[]): string {
  const start = Date.UTC(2021, 10, 20, 9)
  return events
    .map((event, index) => ({ at: new Date(start + index * 1000).toISOString(), ...event }))
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('')
}

/** An application of a candidate that may be screened. */
export function applied(
  candidate: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    event: 'ApplicationSubmitted',
    candidate,
    language: 'nl',
    route: 'external',
    claims: [],
    ...more,
  }
}
