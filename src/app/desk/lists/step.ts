/**
 * Taking a step with one member of a list. It goes with a mark of what was seen of the member: when something happened
 * meanwhile, nothing is recorded.
 *
 * @module
 */

import type { EventOf } from '#core/selection/event.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { refuse } from '#core/values/result.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { queueMails } from '#persistence/mail.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { plainly, wrongFields } from '../refusal.ts'
import { memberMark } from './member-facts.ts'
import { STEPS, type StepSent } from './steps.ts'
import { type AboutList, listMail, recipientsOf } from './telling.ts'

/** Takes a step. */
export async function takeStep(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  sent: StepSent,
): Answer<Omit<Done, 'record'>> {
  const { candidate } = sent
  const step = STEPS[sent.step]
  const wrong = step.wrong(sent)
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const recipients = TELLING.has(sent.step)
    ? await recipientsOf(means, selection, [candidate])
    : new Map<string, Recipient>()
  return perform(means, {
    actor,
    selection,
    action: 'run-lists',
    candidate,
    commands: (moment) => {
      const known = moment.selection.candidates.get(candidate)
      if (known === undefined) return refuse(plainly('unknown-candidate'))
      if (memberMark(moment.selection, known) !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      return step.commands(moment, known, sent)
    },
    effects: async (done) => tell(means, done, sent, recipients.get(candidate)),
  })
}

/** Steps of which the candidate is told. */
const TELLING: ReadonlySet<StepSent['step']> = new Set(['contact', 'propose', 'place'])

async function tell(
  means: DeskMeans,
  { record, moment, events }: Done,
  sent: StepSent,
  recipient: Recipient | undefined,
): Promise<void> {
  const { regulation } = moment
  const { candidate } = sent
  const [decided] = events.flatMap((event) => (event.event === 'PlaceDecided' ? [event] : []))
  const list = decided?.list ?? 'reserve'
  const about = decided === undefined ? aboutOf(moment, sent) : decisionAbout(moment, decided)
  if (about === undefined) return
  const mails = listMail(means, { regulation, list, about, candidate, recipient })
  const { store, host } = means
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
}

/** Whoever keeps or loses a place by the decision of a person is told why, and how to appeal. */
function decisionAbout(
  { regulation, at }: Moment,
  { list, after, effect, reason }: EventOf<'PlaceDecided'>,
): AboutList | undefined {
  const says = regulation[list]?.place[after]?.says
  return says === undefined
    ? undefined
    : { what: 'place-decided', effect, says, reason, told: dayInBrussels(at) }
}

function aboutOf(
  { regulation, selection }: Moment,
  { step, vacancy }: StepSent,
): AboutList | undefined {
  if (step === 'contact') return { what: 'interest-asked', vacancy }
  const says = regulation.reserve?.['comparable-vacancies']?.says
  const authority = selection.vacancies.get(vacancy)?.authority
  if (step !== 'propose' || says === undefined || authority === undefined) return undefined
  return { what: 'comparable-vacancy', vacancy, authority, says }
}
