/**
 * Does the work of `keur verify`.
 *
 * @module
 */

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { verifyBundle } from '#verify/bundle.ts'
import { publicKey, witnessKey } from '#verify/header.ts'
import type { Given, Verification } from '#verify/verification.ts'
import { type Call, hasFlag, textsOption } from '../command.ts'
import { complain } from '../complain.ts'
import { type Problem, STATUS, type Status } from '../problem.ts'
import { counted, progressOn } from '../progress.ts'
import { verificationAsJson, verificationAsText } from '../verification-text.ts'

/** Verifies a bundle and tells what was found. */
export async function run(call: Call): Promise<Status> {
  const [file = ''] = call.args
  const given = await givenFor(call)
  if (!given.ok) return complain(call, [given.refusal], STATUS.usage)
  const verified = await verifiedFor(call, file, given.value)
  if (!verified.ok) return complain(call, [verified.refusal], STATUS.usage)
  const { language, out } = call.terminal
  const render = hasFlag(call, 'json') ? verificationAsJson : verificationAsText
  await out(render(verified.value, language))
  return verified.value.findings.length === 0 ? STATUS.done : STATUS.wrong
}

async function givenFor(call: Call): Promise<Result<Given, Problem>> {
  const witnesses = textsOption(call, 'witness')
  const keys = textsOption(call, 'key')
  const wrong =
    witnesses.find((text) => witnessKey(text) === undefined) ??
    keys.find((text) => publicKey(text) === undefined)
  if (wrong !== undefined) {
    return refuse({ code: 'key-unreadable', ...WORDS.key[call.terminal.language](wrong) })
  }
  const receipts = await textsOf(call, textsOption(call, 'receipt'))
  if (!receipts.ok) return receipts
  const heads = await textsOf(call, textsOption(call, 'head'))
  if (!heads.ok) return heads
  return accept({ witnesses, keys, receipts: receipts.value, heads: heads.value })
}

async function textsOf(
  call: Call,
  files: readonly string[],
): Promise<Result<readonly string[], Problem>> {
  const texts: string[] = []
  for (const file of files) {
    try {
      texts.push(await readFile(file, 'utf8'))
    } catch (error) {
      return refuse(unreadable(call, file, error))
    }
  }
  return accept(texts)
}

const PIECE = 1 << 20

async function verifiedFor(
  call: Call,
  file: string,
  given: Given,
): Promise<Result<Verification, Problem>> {
  const { terminal } = call
  const progress = progressOn(terminal)
  const pieces = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: PIECE })
  try {
    const verification = await verifyBundle(pieces, given, (lines) => {
      progress.report(`${counted(lines, terminal.language)} ${WORDS.lines[terminal.language]}`)
    })
    return accept(verification)
  } catch (error) {
    if (!isOfSystem(error)) throw error
    return refuse(unreadable(call, file, error))
  } finally {
    progress.end()
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function unreadable({ terminal }: Call, file: string, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const words = WORDS.unreadable[terminal.language]
  return { file, code: 'file-unreadable', ...words, facts: { reason } }
}

const WORDS = {
  lines: { nl: 'regels nagerekend', en: 'lines recomputed' },
  unreadable: {
    nl: {
      message: 'Dit bestand kan niet gelezen worden.',
      fix: 'Kijk na of het bestaat en of je het mag lezen.',
    },
    en: {
      message: 'This file cannot be read.',
      fix: 'Check that it exists and that you may read it.',
    },
  },
  key: {
    nl: (key: string) => ({
      message: `"${key}" is niet te lezen als sleutel.`,
      fix: 'Een getuige is naam+id+sleutel zoals de getuige die bekendmaakt; een installatie is 32 bytes in base64.',
    }),
    en: (key: string) => ({
      message: `"${key}" cannot be read as a key.`,
      fix: 'A witness is name+id+key as the witness publishes it; an installation is 32 bytes in base64.',
    }),
  },
} as const
