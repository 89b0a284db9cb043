/**
 * The discussion: everybody's forms side by side, once everybody locked theirs; and what was agreed.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { roundOf } from '#core/selection/in-force.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { type Candidacy, candidacyOfCandidate } from '#persistence/candidacies.ts'
import { fieldsOfEntry } from '#persistence/own-fields.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { type DeskRefusal, plainly } from '../refusal.ts'
import { contentOf } from './content.ts'
import { tooFewOf } from './assign.ts'
import type { AssignmentView, FormContent } from './judging.ts'
import { isSettled, judgedSheet, standingScore } from './may.ts'
import { notesIn, wordsIn } from './notes.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import {
  type AgreedResult,
  type Assessor,
  type Excused,
  type Judged,
  type LockedForm,
  type Tableau,
  tableauOf,
} from './tableau.ts'
import { assignedIn, awaited, countingForms, isBarred, isExcused } from './who.ts'

/** The discussion about one candidate on one measure. */
export interface Discussion {
  readonly sheet: Sheet
  readonly judged: Judged
  /** Those whose form is waited for; nobody's form is shown while there are any. */
  readonly awaited: readonly Assessor[]
  /** Those whom a conflict of interest keeps from judging this candidate, by name. */
  readonly barred: readonly string[]
  /** Roles of which the regulation asks more people than judge this candidate. */
  readonly tooFew: AssignmentView['tooFew']
  /** Those whose form is not waited for. */
  readonly excused: readonly { readonly name: string; readonly reason: string | undefined }[]
  /** Empty until everybody locked. */
  readonly forms: readonly ShownForm[]
  /** What was agreed, the last time first. */
  readonly results: readonly ShownResult[]
  /** The score that stands; undefined where none does. */
  readonly standing: Rational | undefined
  readonly isOpen: boolean
  /** Whether the actor enters what is agreed. */
  readonly mayAgree: boolean
  /** Of what is shown; sent along with a result. */
  readonly seen: string
}

/** The form of one assessor. */
export interface ShownForm {
  readonly name: string
  /** Every version, the first first. */
  readonly versions: readonly ShownVersion[]
}

/** One version of it. */
export interface ShownVersion {
  readonly at: Instant
  readonly content: FormContent
  readonly why: string | undefined
}

/** What was agreed. */
export interface ShownResult {
  readonly at: Instant
  readonly by: string
  readonly content: FormContent
  readonly reason: string | undefined
  /** A conflict of interest of who entered it made it void. */
  readonly isVoid: boolean
}

/** The discussion, for whoever may look. */
export async function discussionOf(
  means: DeskMeans,
  place: DeskPlace,
  judged: Judged,
): Answer<Discussion> {
  const { regulation, selection, name } = place
  const round = roundOf(regulation, judged.round)
  const sheet = round === undefined ? undefined : sheetOf(round, judged.measure)
  if (sheet === undefined) return refuse(plainly('not-judged'))
  const tableau = await tableauOf(means, name)
  const me = await actorAt(means, place)
  const obstacle = obstacleToLooking(place, tableau, { judged, sheet, me })
  if (obstacle !== undefined) return refuse(obstacle)
  const waiting = awaited(tableau, selection, sheet.round, judged)
  const isOpen = isOpenFor(tableau, place, { judged, sheet })
  const shown = isOpen ? await shownOf(means, place, { judged, tableau }) : NOTHING
  if (!shown.ok) return shown
  return accept({
    sheet,
    judged,
    awaited: isOpen ? [] : waiting,
    ...judgesOf(tableau, selection, sheet.round, judged),
    ...shown.value,
    standing: standingScore(selection, judged),
    isOpen,
    mayAgree:
      isOpen &&
      judgedSheet(place, judged).ok &&
      mayAgree(tableau, place.roles, { round: judged.round, me }),
    seen: markOf(tableau, selection, judged),
  })
}

/** Who does not judge a candidate by a conflict of interest, and of which roles there are too few without them. */
function judgesOf(
  tableau: Tableau,
  selection: DeskPlace['selection'],
  round: Round,
  judged: Judged,
): Pick<Discussion, 'barred' | 'tooFew'> {
  const assigned = assignedIn(tableau, round)
  const authors = new Set(tableau.formsOf(judged).map(({ by }) => by))
  const isOut = ({ actor }: Assessor): boolean => isBarred(selection, judged, actor)
  return {
    barred: tableau.staff
      .filter((one) => assigned.includes(one) || authors.has(one.actor ?? ''))
      .filter(isOut)
      .map(({ name }) => name),
    tooFew: tooFewOf(
      round,
      assigned.filter((one) => !isOut(one)),
    ),
  }
}

const NOTHING = accept({ forms: [], results: [], excused: [] })

/** Whether everybody locked, or a result stands already. */
export function isOpenFor(
  tableau: Tableau,
  { selection }: Pick<DeskPlace, 'selection'>,
  { judged, sheet }: { readonly judged: Judged; readonly sheet: Sheet },
): boolean {
  const forms = countingForms(tableau, selection, judged)
  if (forms.length > 0 && awaited(tableau, selection, sheet.round, judged).length === 0) return true
  return isSettled(selection, judged)
}

/** Whether somebody enters what was agreed: a selector, or the chair whom a selector named. */
export function mayAgree(
  { assigned }: Tableau,
  roles: readonly string[],
  { round, me }: { readonly round: string; readonly me: string | undefined },
): boolean {
  const chair = assigned.get(round)?.event.chair
  return roles.includes('selector') || (me !== undefined && me === chair)
}

/**
 * Why somebody may not look: who judges looks after locking the own form, and nobody else who judges looks at all. Who runs or
 * audits the selection does.
 */
function obstacleToLooking(
  { selection, actor, may }: Pick<DeskPlace, 'selection' | 'actor' | 'may'>,
  tableau: Tableau,
  asked: { readonly judged: Judged; readonly sheet: Sheet; readonly me: string | undefined },
): DeskRefusal | undefined {
  const { judged, sheet, me } = asked
  if (isBarred(selection, judged, me)) return plainly('unknown-candidate')
  const hasLocked = tableau.formsOf(judged).some(({ by }) => by === me)
  if (hasLocked) return undefined
  const isMine = assignedIn(tableau, sheet.round).some(({ account }) => account === actor.account)
  if (isMine) return isSettled(selection, judged) ? undefined : plainly('lock-first')
  return may('read-record') ? undefined : plainly('not-assigned')
}

/** A mark of the forms and results that are there. */
export function markOf(
  tableau: Tableau,
  selection: DeskPlace['selection'],
  judged: Judged,
): string {
  const forms = countingForms(tableau, selection, judged).map(({ entry }) => entry.slice(0, 8))
  return [...forms.toSorted(), tableau.resultsOf(judged).length].join('-')
}

async function actorAt(
  { store }: DeskMeans,
  { actor: { account }, name }: DeskPlace,
): Promise<string | undefined> {
  return inTransaction(store.database, { account }, (work) => knownActorIn(work, name, account))
}

type Shown = Pick<Discussion, 'forms' | 'results' | 'excused'>

async function shownOf(
  means: DeskMeans,
  place: DeskPlace,
  { judged, tableau }: { readonly judged: Judged; readonly tableau: Tableau },
): Promise<Result<Shown, DeskRefusal>> {
  const { candidate } = judged
  await noteDeskReading(means, place, { candidate, fields: ['notes'], purpose: 'judge' })
  const { account } = place.actor
  return inTransaction(means.store.database, { account }, async (work) => {
    const candidacy = await candidacyOfCandidate(means.store, work, place.name, candidate)
    const opening = { work, candidacy, tableau }
    const authors = countingForms(tableau, place.selection, judged).map(({ by }) => by)
    const forms: ShownForm[] = []
    for (const by of authors) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      forms.push(await shownForm(opening, by, tableau.formsOf(judged)))
    }
    const results: ShownResult[] = []
    for (const result of tableau.resultsOf(judged).toReversed()) {
      const isVoid = isBarred(place.selection, judged, result.by)
      // oxlint-disable-next-line no-await-in-loop -- as above
      results.push({ ...(await shownResult(opening, result)), isVoid })
    }
    const excused: Shown['excused'][number][] = []
    for (const one of tableau.excused.filter((entry) => isAbout(entry, tableau, judged))) {
      const { reason } = one.event
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { reason: kept } =
        reason === undefined ? await fieldsIn(opening, one.entry) : { reason }
      excused.push({ name: nameIn(tableau, one.event.assessor), reason: wordsIn(kept) })
    }
    return accept({
      forms: forms.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))),
      results,
      excused,
    })
  })
}

interface Opening {
  readonly work: Work
  /** Undefined where the data of the candidate are gone. */
  readonly candidacy: Candidacy | undefined
  readonly tableau: Tableau
}

async function shownForm(
  opening: Opening,
  by: string,
  forms: readonly LockedForm[],
): Promise<ShownForm> {
  const versions: ShownVersion[] = []
  for (const { entry, recorded, event } of forms.filter((one) => one.by === by)) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const { notes, why } = await fieldsIn(opening, entry)
    const content = contentOf({ ...event, notes: notesIn(notes) })
    versions.push({ at: recorded, content, why: wordsIn(why) })
  }
  return { name: nameIn(opening.tableau, by), versions }
}

async function shownResult(
  opening: Opening,
  { entry, recorded, by, event }: AgreedResult,
): Promise<Omit<ShownResult, 'isVoid'>> {
  const { notes, reason } = await fieldsIn(opening, entry)
  return {
    at: recorded,
    by: nameIn(opening.tableau, by),
    content: contentOf({ ...event, notes: notesIn(notes) }),
    reason: wordsIn(reason),
  }
}

async function fieldsIn(
  { work, candidacy }: Opening,
  entry: string,
): ReturnType<typeof fieldsOfEntry> {
  return candidacy === undefined ? {} : fieldsOfEntry(work, candidacy, entry)
}

function isAbout({ event }: Excused, tableau: Tableau, judged: Judged): boolean {
  const { assessor, candidate } = event
  return (
    isExcused(tableau, judged, assessor) &&
    event.round === judged.round &&
    (candidate === undefined || candidate === judged.candidate) &&
    !tableau.formsOf(judged).some(({ by }) => by === assessor)
  )
}

function nameIn({ staff }: Tableau, by: string): string {
  const name = staff.find(({ actor }) => actor === by)?.name ?? ''
  return name === '' ? by : name
}
