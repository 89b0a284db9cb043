/**
 * The selection that the ranking benchmark cuts: fictional scores, the same in every engine.
 *
 * Scores follow from the number of the candidate by whole-number arithmetic that doubles and SQL
 * integers do alike, so that nothing has to be carried from one engine to the other.
 *
 * @module
 */

/** How the scores are spread. */
export type Spread = 'many-ties' | 'few-ties'

/** One measure: scores from 0 up to, not including, `size`, and the minimum if there is one. */
export interface Measure {
  readonly name: string
  readonly size: number
  readonly minimum?: number
  readonly seed: number
}

/** The three measures, in the sequence of the order. The cut is by the first one alone. */
export function measures(spread: Spread): readonly [Measure, Measure, Measure] {
  return [
    { name: 'exam', size: 1001, minimum: 100, seed: 433_494_437 },
    { name: 'interview', size: 101, minimum: 5, seed: 370_248_451 },
    { name: 'accuracy', size: spread === 'many-ties' ? 61 : 10_001, seed: 479_001_599 },
  ]
}

/** How many are announced: one in twenty. */
export function quotaOf(candidates: number): number {
  return Math.floor(candidates / 20)
}

const PRIME = 2_147_483_647

/** The score of a candidate. Every product stays below 2 ** 53. */
export function scoreOf({ seed, size }: Measure, candidate: number): number {
  const mixed = (candidate * seed + 12_345) % PRIME
  const turned = ((mixed % 65_536) * 40_503 + Math.floor(mixed / 65_536) * 69_069) % PRIME
  return (((turned % 46_337) * 46_327 + Math.floor(turned / 46_337)) % PRIME) % size
}

/** The same in SQL, of the integer column `candidate`. */
export function scoreSql({ seed, size }: Measure): string {
  const mixed = `((candidate * ${seed} + 12345) % ${PRIME})`
  const turned = `((${mixed} % 65536 * 40503 + ${mixed} // 65536 * 69069) % ${PRIME})`
  return `((${turned} % 46337 * 46327 + ${turned} // 46337) % ${PRIME} % ${size})::integer`
}

/** What both engines must agree on. */
export interface Agreement {
  readonly competing: number
  readonly goingOn: number
  /** The sum over who competes of `(rank * (candidate % 1009 + 1)) % 1000003`. */
  readonly ranks: number
  /** The sum over who goes on of the candidate number. */
  readonly candidates: number
}

/**
 * What the benchmark sends to an engine: do the cut once and keep the result, do it and only sum
 * the result up (an engine may refuse), or finish and tell.
 */
export type Order = 'cut' | 'sum' | 'finish'

/** What an engine sends back: it is ready, it did one cut, or its account. */
export type Answer =
  | { readonly kind: 'ready'; readonly readSeconds: number }
  | { readonly kind: 'cut'; readonly seconds: number }
  | {
      readonly kind: 'finished'
      readonly agreement: Agreement
      readonly peakMegabytes: number
      readonly note: string
    }

/** Runs an engine that a parent process drives by message. */
export function serve(engine: {
  readonly readSeconds: number
  readonly cut: (order: 'cut' | 'sum') => Promise<number>
  readonly finish: () => Promise<{ readonly agreement: Agreement; readonly note: string }>
}): void {
  process.on('message', (order: Order) => {
    void (async () => {
      if (order !== 'finish') {
        answer({ kind: 'cut', seconds: await engine.cut(order) })
      } else {
        const peakMegabytes = process.resourceUsage().maxRSS / 1024
        answer({ kind: 'finished', peakMegabytes, ...(await engine.finish()) })
        process.disconnect()
      }
    })()
  })
  answer({ kind: 'ready', readSeconds: engine.readSeconds })
}

function answer(message: Answer): void {
  process.send?.(message)
}
