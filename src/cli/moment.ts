/**
 * The moment that `--at` names: with an offset, or as the clock of Brussels shows it (policy 1).
 *
 * @module
 */

import {
  type Instant,
  type LocalTime,
  epochMilliseconds,
  instantOfEpoch,
  localInBrussels,
  parseInstant,
} from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Language } from '#core/values/text.ts'
import type { Problem } from './problem.ts'

/** The moment `text` names; refused when it cannot be read, or the clock of Brussels skips it or shows it twice. */
export function momentOf(text: string, language: Language): Result<Instant, Problem> {
  const parsed = parseInstant(text)
  if (parsed !== undefined) return accept(parsed)
  const match = /^(.{16})(?::([0-5]\d))?$/.exec(text)
  const local = localInBrussels(match?.[1] ?? '')
  if (local?.kind === 'exact') {
    return accept(instantOfEpoch(epochMilliseconds(local.instant) + Number(match?.[2] ?? 0) * 1000))
  }
  return refuse({ code: 'moment-unreadable', ...WORDS[language](text, local) })
}

type Words = Pick<Problem, 'message' | 'fix'>

const WORDS = {
  nl: (text: string, local: LocalTime | undefined): Words => {
    if (local?.kind === 'gap') {
      return {
        message: `Het tijdstip "${text}" bestaat in Brussel niet: de zomertijd slaat het over.`,
        fix: `De klok springt van ${local.skippedFrom} naar ${local.skippedUntil}; kies een tijdstip daarvoor of daarna.`,
      }
    }
    if (local?.kind === 'overlap') {
      return {
        message: `Het tijdstip "${text}" bestaat in Brussel twee keer: dan wordt de klok teruggezet.`,
        fix: `Schrijf ${text}+02:00 voor het eerste of ${text}+01:00 voor het tweede.`,
      }
    }
    return {
      message: `"${text}" is niet te lezen als moment: het moet een dag en een uur noemen.`,
      fix: 'Schrijf 2025-06-04T09:00:00+02:00, of 2025-06-04T09:00 voor de tijd in Brussel.',
    }
  },
  en: (text: string, local: LocalTime | undefined): Words => {
    if (local?.kind === 'gap') {
      return {
        message: `The time "${text}" does not exist in Brussels: summer time skips it.`,
        fix: `The clock goes from ${local.skippedFrom} to ${local.skippedUntil}; choose a time before or after.`,
      }
    }
    if (local?.kind === 'overlap') {
      return {
        message: `The time "${text}" exists twice in Brussels: the clock is put back then.`,
        fix: `Write ${text}+02:00 for the first or ${text}+01:00 for the second.`,
      }
    }
    return {
      message: `"${text}" cannot be read as a moment: it must name a day and an hour.`,
      fix: 'Write 2025-06-04T09:00:00+02:00, or 2025-06-04T09:00 for the time in Brussels.',
    }
  },
} as const
