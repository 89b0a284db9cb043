/**
 * A socket that sends together what is written in one turn of the program: statements that do not wait for one another go to
 * the server at once, which then works through them without a pause.
 *
 * @module
 */

import { Socket } from 'node:net'

/** A socket that keeps what is written until the turn is over, and then sends all of it. */
export function gatheringSocket(): Socket {
  return new GatheringSocket()
}

type Done = (error?: Error | null) => void

class GatheringSocket extends Socket {
  #isHeld = false

  constructor() {
    super()
    // Connecting gives a socket the usual `write` as its own: without that it has ours.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(bytes: Uint8Array | string, done?: Done): boolean
  override write(text: Uint8Array | string, encoding?: BufferEncoding, done?: Done): boolean
  override write(
    written: Uint8Array | string,
    encoding?: BufferEncoding | Done,
    done?: Done,
  ): boolean {
    this.#hold()
    if (typeof encoding === 'string') return super.write(written, encoding, done)
    return super.write(written, encoding ?? done)
  }

  #hold(): void {
    if (this.#isHeld) return
    this.#isHeld = true
    this.cork()
    process.nextTick(() => {
      this.#isHeld = false
      this.uncork()
    })
  }
}
