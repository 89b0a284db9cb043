/**
 * What a benchmark reports, one row at a time.
 *
 * A benchmark is a program of its own: rows go to standard output as JSON, one a line; anything a
 * person may want to read meanwhile goes to standard error. A result that is wrong is no row: the
 * benchmark ends with a status other than 0.
 *
 * @module
 */

/** One measured line. Times are medians, in seconds; memory is the peak of one process. */
export interface Row {
  readonly what: string
  readonly candidates: number
  readonly seconds: number
  readonly peakMegabytes?: number
  /** What it is measured against in the same run, if anything. */
  readonly reference?: {
    readonly name: string
    readonly seconds: number
    readonly peakMegabytes?: number
  }
}

/** One measured line about something that happens many times over. */
export interface Rate {
  readonly repeated: string
  /** How often it happened. */
  readonly times: number
  readonly perSecond: number
  /** How long it took whoever waited for it, in milliseconds: the median, and what 99 in 100 did not exceed. */
  readonly median: number
  readonly slowest: number
  /** Processor time each, in milliseconds, by who took it. */
  readonly processor: { readonly [who: string]: number }
  /** How busy the machine was: the mean number of processes that wanted to run in the last minute. */
  readonly load: number
  readonly reference: { readonly name: string; readonly perSecond: number }
}

/** Hands a row to the table. */
export function report(row: Row | Rate): void {
  process.stdout.write(`${JSON.stringify(row)}\n`)
}

/** Tells the person who waits what is going on. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The middle of some times. */
export function median(times: readonly number[]): number {
  const ascending = times.toSorted((a, b) => a - b)
  const middle = Math.floor(ascending.length / 2)
  const upper = ascending[middle] ?? 0
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? 0) + upper) / 2
}

/** The time below which so many in a hundred are. */
export function percentile(times: readonly number[], percent: number): number {
  const ascending = times.toSorted((a, b) => a - b)
  const place = Math.ceil((ascending.length * percent) / 100) - 1
  return ascending[Math.max(place, 0)] ?? 0
}
