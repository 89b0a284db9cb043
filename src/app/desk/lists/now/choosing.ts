/**
 * Whom the actor can choose now: the rules are asked about everybody who passed, for this vacancy and for another one.
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { passed } from '#core/selection/lists/reserve.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import type { Refusal, RefusalCode } from '#core/selection/refusal.ts'
import type { Text } from '#core/values/text.ts'
import {
  type Asked,
  type Asking,
  type Chance,
  OPEN,
  SOMEBODY,
  SOME_VACANCY,
  askedOfEach,
  closedBy,
} from '../../chance.ts'
import { actingAs } from '../../owning.ts'

/** Whom the actor can choose. */
export interface ChoosingNow {
  readonly chance: Chance
  /** Those who can be chosen for this vacancy. */
  readonly forThis: ReadonlySet<string>
  /** Those who can be chosen for another one. */
  readonly forAnother: ReadonlySet<string>
}

/** Whom the rules would let the actor choose. */
export function choosingNow(asking: Asking): ChoosingNow {
  const { regulation, roles, may } = asking
  const { owner } = regulation.hiring.choice
  const mine = may('choose-candidate') ? askedAs(asking, actingAs(owner, roles)) : NOBODY
  const [forThis, forAnother] = [mine.forThis.open, mine.forAnother.open]
  const chance = forThis.size + forAnother.size > 0 ? OPEN : withoutAnybody(asking)
  return { chance, forThis, forAnother }
}

interface Both {
  readonly forThis: Asked
  readonly forAnother: Asked
}

const NONE: Asked = { open: new Set(), refused: [] }
const NOBODY: Both = { forThis: NONE, forAnother: NONE }

function askedAs(asking: Asking, role: Role | Role[]): Both {
  const people = passed(asking.selection, asking.regulation).map(({ candidate }) => candidate)
  const ask = (vacancy: { readonly vacancy?: string }): Asked =>
    askedOfEach(asking, people, (at, candidate) => ({
      command: 'ChooseCandidate',
      at,
      candidate,
      ...vacancy,
      reason: '-',
      by: SOMEBODY,
      role,
    }))
  return { forThis: ask({}), forAnother: ask({ vacancy: SOME_VACANCY }) }
}

/** Others can, or nobody. */
function withoutAnybody(asking: Asking): Chance {
  const owners = rolesOf(asking.regulation.hiring.choice.owner)
  const { forThis, forAnother } = askedAs(asking, [...owners])
  return forThis.open.size + forAnother.open.size > 0
    ? { is: 'of-others', roles: owners }
    : nobodyToChoose(asking.regulation, forThis.refused)
}

/** What stands in the way of everybody is said in the words of the rule; what differs from one to the other is not. */
function nobodyToChoose(regulation: Regulation, refused: readonly Refusal[]): Chance {
  const found = refused.find(({ code }) => OF_ALL.has(code))
  if (found !== undefined) return closedBy(found, regulation)
  const isFilled = refused.some(({ code }) => code === 'posts-filled')
  return { is: 'closed', says: isFilled ? FILLED : NOBODY_LEFT }
}

/** What stands in the way of everybody alike. */
export const OF_ALL: ReadonlySet<RefusalCode> = new Set([
  'selection-stopped',
  'selection-ended',
  'correction-pending',
  'round-not-decided',
])

const FILLED: Text = {
  nl: 'Elke post is ingevuld, en voor een andere vacature kan nu niemand uit de reserve gekozen worden.',
  en: 'Every post is filled, and nobody can be chosen from the reserve for another vacancy now.',
}
const NOBODY_LEFT: Text = {
  nl: 'Er is nu niemand die gekozen kan worden: niet voor deze vacature, en niet uit de reserve voor een andere.',
  en: 'There is nobody who can be chosen now: not for this vacancy, nor from the reserve for another one.',
}
