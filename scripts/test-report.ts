/**
 * How a test run is told: a line for every file, each failure in full, Node's own summary, and last one line with the
 * verdict. A file that holds no test counts as failed, and so does a run without tests.
 *
 * @module
 */

import { relative } from 'node:path'
import { Readable } from 'node:stream'
import { type TestEvent, spec } from 'node:test/reporters'

type Summary = Extract<TestEvent, { type: 'test:summary' }>['data']

/** A reporter as Node's test runner wants it: turns the events of a run into the text that is printed. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const run: Run = { empty: [], total: undefined }
  for await (const text of Readable.from(worthTelling(events, run)).compose(spec())) {
    yield String(text)
  }
  const { passed, failed, skipped } = verdict(run)
  for (const file of run.empty) yield `✖ ${file} holds no test\n`
  if (failed > 0) process.exitCode = 1
  yield `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`
}

interface Run {
  readonly empty: string[]
  total: Summary | undefined
}

async function* worthTelling(
  events: AsyncIterable<TestEvent>,
  run: Run,
): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    if (event.type === 'test:pass') noteEmptyFile(event.data, run)
    else if (event.type === 'test:summary') yield* summary(event.data, run)
    else if (TOLD.has(event.type)) yield event
  }
}

const TOLD: ReadonlySet<string> = new Set([
  'test:fail',
  'test:diagnostic',
  'test:stdout',
  'test:stderr',
])

/** Node reports a file in which nothing was tested as one test that passed, named after the file. */
function noteEmptyFile({ name, file }: { name: string; file?: string }, run: Run): void {
  if (name === file) run.empty.push(relative(process.cwd(), file))
}

function* summary(data: Summary, run: Run): Generator<TestEvent> {
  const { file, counts, success } = data
  if (file === undefined) {
    run.total = data
    return
  }
  const took = Math.round(data.duration_ms)
  const message = `${success ? '✔' : '✖'} ${relative(process.cwd(), file)}: ${counts.tests} in ${took} ms\n`
  yield { type: 'test:stdout', data: { file, message } }
}

/** A failure that Node blames on no single test (a hook, for example) still counts as one. */
function verdict({ empty, total }: Run): { passed: number; failed: number; skipped: number } {
  if (total === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const { passed, skipped, todo, tests } = total.counts
  const broken = tests - passed - skipped - todo + empty.length
  const blameless = broken === 0 && (tests === 0 || !total.success)
  return {
    passed: passed - empty.length,
    failed: blameless ? 1 : broken,
    skipped: skipped + todo,
  }
}
