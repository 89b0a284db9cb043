/**
 * Figures about the running server, for whoever watches it (Prometheus).
 *
 * @module
 */

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** The figures of this process. */
export interface Metrics {
  readonly registry: Registry
  /** Notes a request that was answered. */
  readonly answered: (method: string, status: number, seconds: number) => void
  readonly integrated: Counter
  readonly databaseUp: Gauge
  readonly clockOffset: Gauge
  readonly stamping: Gauge
  /** Tells how many apply and how many wait, asked each time the figures are. */
  readonly watchWaitingRoom: (figures: () => WaitingFigures) => void
}

/** How many people apply near closing, as this process sees them, and how many wait. */
interface WaitingFigures {
  readonly applying: number
  readonly waiting: number
}

/** Fresh figures. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'keur_' })
  const requests = new Histogram({
    name: 'keur_request_seconds',
    help: 'How long requests took until their answer began, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    registry,
    answered: (method, status, seconds) => {
      requests.observe({ method, status: String(status) }, seconds)
    },
    integrated: new Counter({
      name: 'keur_entries_integrated_total',
      help: 'Entries of the record that got a position.',
      registers: [registry],
    }),
    databaseUp: new Gauge({
      name: 'keur_database_up',
      help: 'Whether the database answered when it was last asked.',
      registers: [registry],
    }),
    clockOffset: new Gauge({
      name: 'keur_clock_offset_seconds',
      help: 'By how much the clock of the database is ahead of that of this machine.',
      registers: [registry],
    }),
    stamping: new Gauge({
      name: 'keur_stamping',
      help: 'Whether entries, receipts and tickets are stamped; not while the clocks disagree.',
      registers: [registry],
    }),
    watchWaitingRoom: (figures) => {
      for (const [name, help] of WAITING) {
        const gauge: Gauge = new Gauge({
          name: `keur_waiting_room_${name}`,
          help,
          registers: [registry],
          collect: () => {
            gauge.set(figures()[name])
          },
        })
      }
    },
  }
}

const WAITING = [
  ['applying', 'People who are applying to a vacancy that closes soon, as this process sees them.'],
  ['waiting', 'People in the waiting room, as this process last saw it.'],
] as const
