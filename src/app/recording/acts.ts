/**
 * Who did what a series of facts tells, in which role, under which rule.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Act } from '#persistence/entries/write.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { actingRole } from '#record/own-events.ts'

/** The act of an event. `selection` is as it was before; `roleOf` tells the role of a member of staff. */
export function actOf(
  event: Event,
  selection: Selection,
  roleOf: (actor: string) => string | undefined,
): Act {
  const about = subjectOf(event, selection)
  const first = firstActor(event)
  const by = first ?? about
  if (by === undefined) throw new Error(`Nobody did ${event.event}.`)
  const role = first === undefined ? 'candidate' : (roleOf(first) ?? 'candidate')
  return {
    by,
    role: actingRole.parse(role),
    rule: ruleOf(event),
    event: withoutInstant(event),
    ...(about === undefined ? { isAboutNobody: true } : { about }),
  }
}

/** The candidate an event is about: named by it, by its offer, or by the choice it makes. */
function subjectOf(event: Event, { offers, candidates }: Selection): string | undefined {
  if ('candidate' in event) return event.candidate
  if ('offer' in event) return offers.get(event.offer)?.candidate
  if ('candidates' in event && Array.isArray(event.candidates)) return event.candidates[0]
  if (event.event !== 'ChoiceMade') return undefined
  return event.choice.split('/').find((part) => candidates.has(part))
}

function firstActor(event: Event): string | undefined {
  if (event.event === 'ConflictDeclared') return event.assessor
  if (!('by' in event)) return undefined
  return Array.isArray(event.by) ? event.by[0] : event.by
}

function ruleOf(event: Event): string | undefined {
  if (event.event === 'ApplicationSubmitted' || event.event === 'CandidateWithdrew') {
    return 'applications'
  }
  if (event.event === 'ConditionJudged' || event.event === 'AdmissionJudged') {
    return `conditions/${event.condition}`
  }
  if (event.event === 'ChoiceMade') return event.choice
  if ('round' in event) return `rounds/${event.round}`
  return 'list' in event ? event.list : undefined
}

function withoutInstant(event: Event): RecordedEvent {
  const { at: _, ...said } = event
  return said
}
