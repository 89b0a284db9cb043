/**
 * Does the work of `keur export`.
 *
 * @module
 */

import { exportRecord } from '#app/exporting/export.ts'
import type { Configuration } from '../../server/configuration.ts'
import { openDatabase } from '../../server/database.ts'
import { openLog } from '../../server/log.ts'
import { readRegulation } from '../../server/regulation-text.ts'
import { type Call, hasFlag, textOption } from '../command.ts'
import { complain } from '../complain.ts'
import { type Problem, STATUS, type Status } from '../problem.ts'
import { isEmpty, withConfiguration, wordsOf } from './installation.ts'
import { NotWritable, writeFileWhole, writeOutWhole } from '../whole.ts'

/** Exports a record. */
export async function run(call: Call): Promise<Status> {
  return withConfiguration(call, async (configuration) => {
    if (isEmpty(configuration)) return complain(call, [unknown(call)], STATUS.usage)
    try {
      return await exported(call, configuration)
    } catch (error) {
      return complain(call, [problemOf(call, error)], STATUS.usage)
    }
  })
}

async function exported(call: Call, configuration: Configuration): Promise<Status> {
  const [selection = ''] = call.args
  const database = await openDatabase(configuration, openLog('error'))
  try {
    const personal = hasFlag(call, 'personal')
    const request = { selection, personal, by: 'operator' }
    const bundle = await exportRecord(database.store, { read: readRegulation }, request)
    if (!bundle.ok) return complain(call, [unknown(call)], STATUS.usage)
    const { lines, size } = bundle.value
    const out = textOption(call, 'out')
    if (out === undefined) {
      await writeOutWhole(call.terminal, lines)
      return STATUS.done
    }
    await writeFileWhole(out, lines)
    await call.terminal.out(`${WORDS.written[call.terminal.language](size, out)}\n`)
    return STATUS.done
  } finally {
    await database.close()
  }
}

function unknown(call: Call): Problem {
  const [selection = ''] = call.args
  return { code: 'selection-unknown', ...WORDS.unknown[call.terminal.language](selection) }
}

/** A failure that says what to do; anything else is a defect. */
function problemOf(call: Call, error: unknown): Problem {
  const { language } = call.terminal
  if (error instanceof NotWritable) {
    const file = textOption(call, 'out') ?? ''
    const facts = { reason: error.code }
    return { file, code: 'out-unwritable', ...WORDS.unwritable[language], facts }
  }
  const says = wordsOf(error)
  if (says === undefined) throw error
  return { code: 'database', message: says[language], fix: WORDS.fix[language] }
}

const WORDS = {
  fix: { nl: 'Zie docs/operate.md.', en: 'See docs/operate.md.' },
  written: {
    nl: (size: number, file: string) => `${size} inschrijvingen uitgevoerd naar ${file}.`,
    en: (size: number, file: string) => `${size} entries exported to ${file}.`,
  },
  unknown: {
    nl: (selection: string) => ({
      message: `Er is hier geen selectieprocedure "${selection}".`,
      fix: 'Neem de naam uit het adres van de vacature, en kijk na of KEUR_DATA of DATABASE_URL zijn zoals bij de server.',
    }),
    en: (selection: string) => ({
      message: `There is no selection "${selection}" here.`,
      fix: 'Take the name from the address of the vacancy, and check that KEUR_DATA or DATABASE_URL are as the server has them.',
    }),
  },
  unwritable: {
    nl: {
      message: 'Dit bestand kan niet geschreven worden. Er is niets veranderd.',
      fix: 'Kies een map die bestaat en waarin je mag schrijven.',
    },
    en: {
      message: 'This file cannot be written. Nothing was changed.',
      fix: 'Choose a folder that exists and in which you may write.',
    },
  },
} as const
