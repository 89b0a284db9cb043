/**
 * Does the work of `keur simulate`.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Text } from '#core/values/text.ts'
import type { Simulation } from '#simulation/format.ts'
import { LARGEST_SEED, MOST_CANDIDATES, simulate } from '#simulation/simulate.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Call, hasFlag, textOption } from '../command.ts'
import { complain } from '../complain.ts'
import { factsFile } from '../facts-file.ts'
import { regulationFor } from '../inputs.ts'
import { STATUS, type Status } from '../problem.ts'
import { counted, progressOn } from '../progress.ts'
import { simulationText } from '../simulation-text.ts'
import { NotWritable } from '../whole.ts'

interface Asked {
  readonly candidates: number
  readonly seed: number
}

/** Simulates, and shows or writes the result. */
export async function run(call: Call): Promise<Status> {
  const asked = askedFor(call)
  if (!asked.ok) return asked.refusal
  const [file = ''] = call.args
  const regulation = await regulationFor(call, file)
  if (!regulation.ok) return regulation.refusal
  const facts = textOption(call, 'facts')
  try {
    const result = simulated(call, regulation.value, asked.value, facts)
    await call.terminal.out(
      hasFlag(call, 'json')
        ? `${JSON.stringify(result, undefined, 2)}\n`
        : simulationText(regulation.value, result, call.terminal.language),
    )
    if (facts !== undefined) call.terminal.err(WRITTEN[call.terminal.language](file, facts))
    return STATUS.done
  } catch (error) {
    if (!(error instanceof NotWritable)) throw error
    return complain(
      call,
      [{ file: facts ?? '', ...worded(call, NOT_WRITABLE), facts: { reason: error.code } }],
      STATUS.usage,
    )
  }
}

function simulated(
  { terminal }: Call,
  regulation: Regulation,
  asked: Asked,
  facts: string | undefined,
): Simulation {
  const { language } = terminal
  const progress = progressOn(terminal)
  const labels = new Map(regulation.rounds.map(({ round, label }) => [round, label[language]]))
  const onProgress = (stage: string, done: number, runs: number): void => {
    const which = runs === 1 ? '' : ` ${done + 1}/${runs}`
    const name = labels.get(stage) ?? STAGES[stage]?.[language] ?? stage
    progress.report(
      `${counted(asked.candidates, language)} ${CANDIDATES[language]}${which}: ${name}`,
    )
  }
  if (facts === undefined) {
    const result = simulate(regulation, { ...asked, onProgress })
    progress.end()
    return result
  }
  const writer = factsFile(facts)
  try {
    const result = simulate(regulation, {
      ...asked,
      onProgress,
      onEvent: (event) => {
        writer.add(event)
      },
    })
    writer.keep()
    return result
  } finally {
    progress.end()
    writer.close()
  }
}

function askedFor(call: Call): Result<Asked, Status> {
  const candidates = wholeNumber(textOption(call, 'candidates'), 1, MOST_CANDIDATES)
  if (candidates === undefined) return refuse(refused(call, 'candidates', NO_COUNT))
  const seed = wholeNumber(textOption(call, 'seed'), 0, LARGEST_SEED)
  if (seed === undefined) return refuse(refused(call, 'seed', NO_SEED))
  return accept({ candidates, seed })
}

/** The whole number written in a text, when it lies between two others. */
function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined
  const number = Number(text)
  return number < least || number > most ? undefined : number
}

function refused(call: Call, option: string, words: Worded): Status {
  const given = textOption(call, option)
  const { code, ...told } = worded(call, given === undefined ? (MISSING[option] ?? words) : words)
  const message = told.message.replace('{0}', given ?? '')
  return complain(call, [{ code, message, fix: told.fix }], STATUS.usage)
}

interface Worded {
  readonly code: string
  readonly message: Text
  readonly fix: Text
}

function worded(
  { terminal: { language } }: Call,
  { code, message, fix }: Worded,
): { readonly code: string; readonly message: string; readonly fix: string } {
  return { code, message: message[language], fix: fix[language] }
}

const STAGES: Readonly<Record<string, Text>> = {
  applications: { nl: 'sollicitaties', en: 'applications' },
  hiring: { nl: 'aanwerving', en: 'hiring' },
}
const CANDIDATES: Text = { nl: 'kandidaten', en: 'candidates' }

const NO_COUNT: Worded = {
  code: 'candidates-unreadable',
  message: {
    nl: '"{0}" is geen aantal kandidaten dat kan.',
    en: '"{0}" is not a possible number of candidates.',
  },
  fix: {
    nl: 'Schrijf een geheel getal van 1 tot en met 1000000: --candidates 60.',
    en: 'Write a whole number from 1 to 1000000: --candidates 60.',
  },
}
const NO_SEED: Worded = {
  code: 'seed-unreadable',
  message: { nl: '"{0}" is geen startgetal.', en: '"{0}" is not a seed.' },
  fix: {
    nl: 'Schrijf een geheel getal van 0 tot en met 4294967295: --seed 1.',
    en: 'Write a whole number from 0 to 4294967295: --seed 1.',
  },
}
const MISSING: Readonly<Record<string, Worded>> = {
  candidates: {
    code: 'candidates-missing',
    message: {
      nl: 'Er staat niet voor hoeveel kandidaten.',
      en: 'It says not for how many candidates.',
    },
    fix: NO_COUNT.fix,
  },
  seed: {
    code: 'seed-missing',
    message: {
      nl: 'Er staat geen startgetal. Hetzelfde getal geeft altijd hetzelfde resultaat.',
      en: 'There is no seed. The same number always gives the same result.',
    },
    fix: NO_SEED.fix,
  },
}
const NOT_WRITABLE: Worded = {
  code: 'out-unwritable',
  message: {
    nl: 'Dit bestand kan niet geschreven worden. Er is niets veranderd.',
    en: 'This file cannot be written. Nothing was changed.',
  },
  fix: {
    nl: 'Kies een map die bestaat en waarin je mag schrijven.',
    en: 'Choose a folder that exists and in which you may write.',
  },
}
const WRITTEN = {
  nl: (regulation: string, facts: string) =>
    `Feiten geschreven. Verder ermee: keur decide ${regulation} ${facts}\n`,
  en: (regulation: string, facts: string) =>
    `Facts written. Go on with them: keur decide ${regulation} ${facts}\n`,
} as const
