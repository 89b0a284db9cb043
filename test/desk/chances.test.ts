/**
 * What pages about lists and offers offer, at every point of the three shipped selections and to every role: what the rules take, and
 * all of what they take.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { can } from '#app/access/can.ts'
import { staffRoles, type StaffRole } from '#app/access/actor.ts'
import { type Asking, type Chance } from '#app/desk/chance.ts'
import { addingNow, callingNow } from '#app/desk/lists/now/calling.ts'
import { choosingNow } from '#app/desk/lists/now/choosing.ts'
import { extendingNow } from '#app/desk/lists/now/extending.ts'
import { offeringNow, peopleToOffer } from '#app/desk/offers/now.ts'
import { actingAs } from '#app/desk/owning.ts'
import { type Command } from '#core/selection/command.ts'
import { decide } from '#core/selection/decide.ts'
import { evolve, opened } from '#core/selection/evolve.ts'
import { inForce, seenAt } from '#core/selection/in-force.ts'
import { type Selection } from '#core/selection/state.ts'
import { validityAt } from '#core/selection/lists/validity.ts'
import { addDays } from '#core/values/day.ts'
import { type Instant, parseInstant, startOfDay } from '#core/values/instant.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'

const CONTRACTS = ['statutory', 'contractual', 'fixed-term'] as const
const LISTS = ['ranked-list', 'reserve'] as const
/** Long after everything: no list is valid any more. */
const LONG_AFTER = parseInstant('2031-03-01T09:00:00Z') ?? assert.fail()

for (const one of SERIES) {
  describe(`what can be done with the lists of ${one.name}`, async () => {
    const { regulation, events } = await readSeries(one)
    const points: Point[] = []
    let selection: Selection = opened(regulation)
    for (const event of events) {
      selection = evolve(selection, event)
      points.push({ at: parseInstant(event.at) ?? assert.fail(), selection })
    }
    const last = points.at(-1) ?? assert.fail()
    points.push({ ...last, at: LONG_AFTER })

    for (const role of staffRoles) {
      test(`is offered to ${role} exactly where the rules take it`, () => {
        const open = new Set<string>()
        for (const [index, point] of points.entries()) {
          const asking = askingAs(role, point)
          for (const ask of [offers, choices, extensions, calls, additions]) {
            const { what, chance, isTaken } = ask(asking)
            for (const [name, isOffered, commands] of isTaken) {
              const takes = commands.some((command) => decide(command, asking.selection).ok)
              assert.equal(isOffered, takes, `${what} ${name} after fact ${index + 1}`)
            }
            const isAny = isTaken.some(([, isOffered]) => isOffered)
            assert.equal(chance?.is === 'open', isAny, `${what} after fact ${index + 1}`)
            if (isAny) open.add(what)
          }
        }
        assert.deepEqual([...open].toSorted(), EXPECTED[one.name]?.[role] ?? [])
      })
    }
  })
}

/** What is open to whom at some point: what is never offered would agree with everything. */
const EXPECTED: Readonly<Record<string, Partial<Readonly<Record<StaffRole, readonly string[]>>>>> =
  {
    'ago-4711': {
      selector: ['offer'],
      hr: ['offer'],
      authority: ['offer'],
      'line-manager': ['choose', 'extend'],
    },
    'opgroeien-19498': {
      selector: ['add', 'extend', 'offer'],
      hr: ['add', 'extend', 'offer'],
      authority: ['add', 'call', 'extend', 'offer'],
      'line-manager': ['add', 'choose', 'extend'],
    },
    'opgroeien-req18582': {
      selector: ['extend', 'offer'],
      hr: ['extend', 'offer'],
      authority: ['extend', 'offer'],
      'line-manager': ['choose', 'extend'],
    },
  }

/** Where a selection stood. */
interface Point {
  readonly at: Instant
  readonly selection: Selection
}

/** What is offered, and the commands of which the rules take one where it is. */
interface Question {
  readonly what: string
  readonly chance: Chance | undefined
  readonly isTaken: readonly (readonly [string, boolean, readonly Command[]])[]
}

function askingAs(role: StaffRole, { at: now, selection }: Point): Asking {
  const { regulation: name } = inForce(selection, now)
  const subject = { selection: name, authorities: [] }
  const assignments = [{ role, selection: name }]
  const actor = { kind: 'person', account: '', assignments } as const
  return {
    selection: seenAt(selection, now),
    regulation: inForce(selection, now),
    now,
    roles: [role],
    may: (action) => can(actor, action, subject),
  }
}

function offers({ selection, regulation, now: at, may }: Asking): Question {
  const people = peopleToOffer(selection, at)
  const base = { command: 'MakeOffer', at, by: 'x', offer: 'een-nieuw' } as const
  return {
    what: 'offer',
    chance: offeringNow(people, { may, regulation }),
    isTaken: selection.roll.flatMap(({ candidate }) =>
      [{}, { vacancy: 'elders' }].map((vacancy) => {
        const found = people.open.find((one) => one.candidate === candidate)
        const is = 'vacancy' in vacancy ? found?.forAnother : found?.forThis
        const commands = CONTRACTS.map((contract) => ({ ...base, candidate, contract, ...vacancy }))
        return [candidate, may('make-offer') && is === true, may('make-offer') ? commands : []]
      }),
    ),
  }
}

function choices(asking: Asking): Question {
  const { selection, regulation, now: at, may, roles } = asking
  const { chance, forThis, forAnother } = choosingNow(asking)
  const role = actingAs(regulation.hiring.choice.owner, roles)
  const base = { command: 'ChooseCandidate', at, by: 'x', reason: 'x', role } as const
  return {
    what: 'choose',
    chance,
    isTaken: selection.roll.flatMap(({ candidate }) =>
      [{}, { vacancy: 'elders' }].map((vacancy) => [
        candidate,
        ('vacancy' in vacancy ? forAnother : forThis).has(candidate),
        may('choose-candidate') ? [{ ...base, candidate, ...vacancy }] : [],
      ]),
    ),
  }
}

function extensions(asking: Asking): Question {
  const { selection, regulation, now: at, may, roles } = asking
  const askers = { isAnybody: true, isKnown: true, recording: [] }
  const found = LISTS.map((list) => [list, extendingNow(asking, list, askers)] as const)
  const chances = found.map(([, now]) => now?.chance)
  return {
    what: 'extend',
    chance: chances.find((chance) => chance?.is === 'open') ?? chances[0],
    isTaken: found.flatMap(([list, now]) => {
      const owner = regulation[list]?.extension?.owner ?? 'selector'
      const base = { command: 'ExtendList', at, list, by: 'x', reason: 'x' } as const
      const command = { ...base, role: actingAs(owner, roles), 'asked-by': 'y' } as const
      const validity = validityAt(selection, list, at)
      const days =
        validity === undefined || validity.state === 'not-started'
          ? []
          : [-400, -1, 0, 1, 300].map((far) => startOfDay(addDays(validity.through, far)))
      const past = days.map((decided) => ({ ...command, decided }))
      const isOpen = now?.chance.is === 'open'
      const [isNow, isEver] = [isOpen && !now.isLate, isOpen]
      return [
        [`${list} today`, isNow, may('run-lists') ? [command] : []],
        [`${list} of then`, isEver, may('run-lists') ? [command, ...past] : []],
      ]
    }),
  }
}

function calls(asking: Asking): Question {
  const { regulation, now: at, may, roles } = asking
  const found = callingNow(asking)
  const rule = regulation['ranked-list']?.call
  const role = actingAs(rule?.owner ?? 'selector', roles)
  const grounds = ['unfilled-after-final-round', 'reserve-cannot-fill-extra-vacancy'] as const
  const named = ['extra', ...asking.selection.vacancies.keys()]
  const contacted = asking.selection.roll.flatMap((one) => Object.keys(one.contacted ?? {}))
  return {
    what: 'call',
    chance: found?.chance,
    isTaken: grounds.map((ground) => [
      ground,
      found?.grounds.includes(ground) === true,
      may('run-lists')
        ? [...named, ...contacted].map((vacancy) => ({
            ...({ command: 'CallRankedList', at, by: 'x', reason: 'x', role, ground } as const),
            vacancy,
          }))
        : [],
    ]),
  }
}

function additions(asking: Asking): Question {
  const { now: at, may, regulation } = asking
  const said = { vacancy: 'elders', authority: 'x', compared: ['content'], reason: 'x' } as const
  const command = { command: 'OpenComparableVacancy', at, by: 'x', ...said } as const
  const chance = addingNow(asking)
  const commands = may('run-lists') ? [{ ...command, compared: ['content' as const] }] : []
  const isServed = regulation.reserve?.['comparable-vacancies'] !== undefined
  return {
    what: 'add',
    chance: isServed ? chance : undefined,
    isTaken: [['', chance.is === 'open', commands]],
  }
}
