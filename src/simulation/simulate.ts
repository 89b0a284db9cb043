/**
 * Simulating a selection: one course for many candidates, several courses for few, and what to expect of each round.
 *
 * The same regulation, number of candidates and seed give the same result and the same events.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Event } from '#core/selection/event.ts'
import { runCourse } from './course.ts'
import { type Counts, type RoundCounts, countsOf } from './counts.ts'
import type { Figure, SimulatedRound, Simulation } from './format.ts'
import { seedsFrom } from './random.ts'

/** How many candidates can be simulated. */
export const MOST_CANDIDATES = 1_000_000
/** The largest seed. */
export const LARGEST_SEED = 2 ** 32 - 1
/** With so many candidates or fewer, the course is run several times. */
const FEW = 1000
const RUNS_FOR_FEW = 20

/** What to simulate. */
export interface SimulationOptions {
  /** From 1 to `MOST_CANDIDATES`. */
  readonly candidates: number
  /** From 0 to `LARGEST_SEED`. */
  readonly seed: number
  /** Takes every event of the first run, in order. */
  readonly onEvent?: ((event: Event) => void) | undefined
  /** Told before every stage of every run, with how many runs are done. */
  readonly onProgress?: ((stage: string, done: number, runs: number) => void) | undefined
}

/** Simulates a selection. The regulation must have passed the checker. */
export function simulate(regulation: Regulation, options: SimulationOptions): Simulation {
  const { candidates, seed, onEvent, onProgress } = options
  const seeds = seedsFrom(seed, candidates <= FEW ? RUNS_FOR_FEW : 1)
  const counts = seeds.map((one, run) =>
    countsOf(
      runCourse(regulation, {
        candidates,
        seed: one,
        onEvent: run === 0 ? onEvent : undefined,
        onStage: (stage) => onProgress?.(stage, run, seeds.length),
      }),
    ),
  )
  return {
    format: 'keur-simulation/1',
    regulation: regulation.regulation,
    candidates,
    seed,
    runs: seeds.length,
    seeds: [...seeds],
    applications: {
      received: figureOf(counts, ({ applications }) => applications.received),
      late: figureOf(counts, ({ applications }) => applications.late),
      'other-language': figureOf(counts, ({ applications }) => applications['other-language']),
      'withdrawn-before-screening': figureOf(
        counts,
        ({ applications }) => applications['withdrawn-before-screening'],
      ),
    },
    rounds: regulation.rounds.map((round, index) => roundOf(counts, round, index)),
    lists: listsOf(regulation, counts),
    hiring: {
      passed: figureOf(counts, ({ hiring }) => hiring.passed),
      offers: figureOf(counts, ({ hiring }) => hiring.offers),
      accepted: figureOf(counts, ({ hiring }) => hiring.accepted),
      declined: figureOf(counts, ({ hiring }) => hiring.declined),
      entered: figureOf(counts, ({ hiring }) => hiring.entered),
    },
  }
}

/** A figure over the runs: its mean to two decimals, the least and the most. */
export function figureOf(counts: readonly Counts[], count: (one: Counts) => number): Figure {
  const values = counts.map(count)
  const total = values.reduce((sum, value) => sum + value, 0)
  return {
    mean: Math.round((total * 100) / values.length) / 100,
    least: values.reduce((least, value) => Math.min(least, value), Infinity),
    most: values.reduce((most, value) => Math.max(most, value), 0),
  }
}

function roundOf(
  counts: readonly Counts[],
  { round, label, 'cut-off': cutOff }: Regulation['rounds'][number],
  index: number,
): SimulatedRound {
  const figure = (name: keyof RoundCounts): Figure =>
    figureOf(counts, ({ rounds }) => rounds[index]?.[name] ?? 0)
  return {
    round,
    label,
    ...(cutOff === undefined ? {} : { announced: cutOff.top }),
    participants: figure('participants'),
    'goes-on': figure('goes-on'),
    'not-admitted': figure('not-admitted'),
    invalid: figure('invalid'),
    'below-minimum': figure('below-minimum'),
    'outside-quota': figure('outside-quota'),
    absent: figure('absent'),
    withdrawn: figure('withdrawn'),
    'tied-at-cut-off': figure('tied-at-cut-off'),
    replacements: figure('replacements'),
    called: figure('called'),
  }
}

function listsOf(
  { 'ranked-list': ranked, reserve }: Regulation,
  counts: readonly Counts[],
): Simulation['lists'] {
  return {
    ...(ranked === undefined
      ? {}
      : { 'ranked-list': figureOf(counts, ({ lists }) => lists['ranked-list']) }),
    ...(reserve === undefined ? {} : { reserve: figureOf(counts, ({ lists }) => lists.reserve) }),
  }
}
