/**
 * Makes letters into PDFs in a process of its own, so that a request never waits for somebody else's document and the
 * memory the compiler keeps is given back: the process is replaced after a number of documents.
 *
 * @module
 */

import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Letter } from '../letter/letter.ts'
import { type NoCompiler, TypesettingFailed } from './compiler.ts'
import { type Answer, type Order } from './orders.ts'

/** Makes PDFs until it is closed. */
export interface Typesetter {
  /**
   * The letter as a tagged PDF (PDF/UA-1): the same letter gives the same bytes. Refused where the platform has no
   * compiler; rejects with `TypesettingFailed` when the document cannot be made.
   */
  readonly pdf: (letter: Letter) => Promise<Result<Uint8Array, NoCompiler>>
  /** Ends the process; waiting letters are rejected. */
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (result: Result<Uint8Array, NoCompiler>) => void
  readonly reject: (error: TypesettingFailed) => void
}

interface Press {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
  made: number
}

/** About 40 MB of memory. */
const DOCUMENTS_A_PROCESS = 200

/** A typesetter; its process starts with the first letter and is replaced after `documents` of them. */
export function openTypesetter(documents: number = DOCUMENTS_A_PROCESS): Typesetter {
  let press: Press | undefined
  return {
    pdf: async (letter) => {
      if (press === undefined || !press.child.connected) press = startPress()
      const current = press
      current.made += 1
      if (current.made >= documents) press = undefined
      return ordered(current, letter, documents)
    },
    close: () => {
      if (press !== undefined) stop(press)
      press = undefined
    },
  }
}

function startPress(): Press {
  const child = fork(path.join(import.meta.dirname, 'typesetting.ts'), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const press: Press = { child, waiting: new Map(), made: 0 }
  child.on('message', (answer: Answer) => take(press, answer))
  child.on('exit', () => abandon(press, 'the process that makes documents ended'))
  child.on('error', (error) => abandon(press, error.message))
  return press
}

async function ordered(
  press: Press,
  letter: Letter,
  documents: number,
): Promise<Result<Uint8Array, NoCompiler>> {
  const order: Order = { order: press.made, letter }
  hold(press.child)
  try {
    return await new Promise((resolve, reject) => {
      press.waiting.set(order.order, { resolve, reject })
      press.child.send(order)
    })
  } finally {
    if (press.waiting.size === 0) {
      letGo(press.child)
      if (press.made >= documents) stop(press)
    }
  }
}

/** While a letter is waited for, our own process stays; an idle press keeps nobody. */
function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function take(press: Press, { order, result }: Answer): void {
  const waiting = press.waiting.get(order)
  press.waiting.delete(order)
  if (result.kind === 'made') waiting?.resolve(accept(result.pdf))
  else if (result.kind === 'refused') waiting?.resolve(refuse(result.refusal))
  else waiting?.reject(new TypesettingFailed(result.message))
}

function abandon(press: Press, reason: string): void {
  for (const { reject } of press.waiting.values()) {
    reject(new TypesettingFailed(`The document could not be made: ${reason}`))
  }
  press.waiting.clear()
}

function stop(press: Press): void {
  if (press.child.connected) press.child.disconnect()
}
