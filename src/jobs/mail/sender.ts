/**
 * Sends what is in the queue for as long as it runs: several mails at a time, and a look at the queue every now and then.
 *
 * @module
 */

import { type Delivered, type Mailroom, deliverNext } from '#app/mail/deliver.ts'

/** How a sender works. */
export interface SenderSettings {
  /** How many mails at a time. */
  readonly lanes: number
  /** How many milliseconds between two looks at an empty queue. */
  readonly pause: number
  /** Hears of every mail that went or did not, and of failures of the database; never of a person. */
  readonly told?: (what: Delivered | { readonly failure: unknown }) => void
}

/** A sender at work. */
export interface Sender {
  /** Looks at the queue now: something was queued. */
  readonly wake: () => void
  /** Finishes the mails it is sending, and no more. */
  readonly stop: () => Promise<void>
}

/** Starts to send. A failing database is tried again after the pause. */
export function startSender(room: Mailroom, { lanes, pause, told }: SenderSettings): Sender {
  const stopping = new AbortController()
  let bell = Promise.withResolvers<void>()
  const ring = (): void => {
    bell.resolve()
    bell = Promise.withResolvers()
  }

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const heard = bell.promise
      if (await isEmpty(room, told)) await either(heard, pause)
    }
  }

  const running = Array.from({ length: lanes }, lane)
  return {
    wake: ring,
    stop: async () => {
      stopping.abort()
      ring()
      await Promise.all(running)
    },
  }
}

/** Delivers one mail; whether there is nothing more to do for now. */
async function isEmpty(room: Mailroom, told: SenderSettings['told']): Promise<boolean> {
  try {
    const delivered = await deliverNext(room)
    if (delivered !== 'nothing') told?.(delivered)
    return delivered === 'nothing'
  } catch (failure) {
    told?.({ failure })
    return true
  }
}

async function either(heard: Promise<void>, pause: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, pause)
  await Promise.race([heard, promise])
  clearTimeout(timer)
}
