/**
 * Opening a comparable vacancy: where it is, what was compared, and why it is comparable (rule 149).
 *
 * @module
 */

import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { vacancyWrong } from './fields.ts'

/** A vacancy elsewhere as it was sent from its page. */
export interface ComparableSent {
  readonly vacancy: string
  readonly authority: string
  readonly compared: readonly string[]
  readonly reason: string
}

const COMPARED = ['conditions', 'content', 'competences'] as const
const LONGEST_NAME = 200

/** Opens it. */
export async function openComparable(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  sent: ComparableSent,
): Answer<Omit<Done, 'record'>> {
  const { vacancy, reason } = sent
  const authority = sent.authority.trim()
  const compared = COMPARED.filter((one) => sent.compared.includes(one))
  const wrong = [
    ...vacancyWrong('vacancy', vacancy),
    ...authorityWrong(authority),
    ...(compared.length === 0 ? [{ field: 'compared', says: WHAT }] : []),
    ...reasonIn('reason', reason),
  ]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return perform(means, {
    actor,
    selection,
    action: 'run-lists',
    commands: ({ at, by, selection: folded }) => {
      // Whoever was first said why it is comparable: that is looked at before anybody says otherwise.
      if (folded.vacancies.has(vacancy)) return refuse(plainly('changed-meanwhile'))
      const said = { vacancy, authority, compared, reason: reason.trim() }
      return accept([{ command: 'OpenComparableVacancy', at, by, ...said }])
    },
  })
}

function authorityWrong(authority: string): readonly FieldWrong[] {
  const isRight =
    authority !== '' &&
    authority.length <= LONGEST_NAME &&
    authority.isWellFormed() &&
    !/\p{Cc}/u.test(authority)
  return isRight ? [] : [{ field: 'authority', says: WHERE }]
}

const WHAT: Text = { nl: 'Kruis aan wat je vergeleek.', en: 'Tick what you compared.' }
const WHERE: Text = {
  nl: `Schrijf bij welke dienst, in hoogstens ${LONGEST_NAME} tekens.`,
  en: `Write at which service, in at most ${LONGEST_NAME} characters.`,
}
