/**
 * How far assessors agree, in figures, from what each locked first and alone: what came after the discussion says nothing about it.
 *
 * Only candidates whose forms may be looked at count, so that no figure tells anything of a form that is still alone; and only those
 * of whom every assessor locked a form.
 *
 * @module
 */

import { type Agreement, agreementOf } from '#core/scoring/agreement.ts'
import { readScore } from '#core/scoring/scale.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import type { Rational } from '#core/values/rational.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { isOpenFor } from './discussion.ts'
import { type Sheet, type SheetPart, sheetsOf } from './sheet.ts'
import { type LockedForm, type Tableau, tableauOf } from './tableau.ts'
import { isBarred } from './who.ts'

/** The agreement in one round. */
export interface RoundAgreement {
  readonly round: Round
  readonly measures: readonly MeasureAgreement[]
}

/** The agreement on one measure. */
export interface MeasureAgreement {
  readonly sheet: Sheet
  /** Of whom forms were compared. */
  readonly assessors: number
  /** Candidates of whom forms may be looked at. */
  readonly judged: number
  /** Those of whom every assessor locked a form. */
  readonly complete: number
  readonly parts: readonly { readonly part: SheetPart; readonly agreement: Agreement }[]
  readonly whole: Agreement
}

/** The agreement in every round in which somebody locked a form. */
export async function agreementIn(
  means: DeskMeans,
  place: DeskPlace,
): Promise<readonly RoundAgreement[]> {
  const tableau = await tableauOf(means, place.name)
  return place.regulation.rounds.flatMap((round) => {
    const measures = sheetsOf(round)
      .map((sheet) => measureAgreement(tableau, place, sheet))
      .filter(({ judged }) => judged > 0)
    return measures.length === 0 ? [] : [{ round, measures }]
  })
}

function measureAgreement(tableau: Tableau, place: DeskPlace, sheet: Sheet): MeasureAgreement {
  const byCandidate = firstForms(tableau, place, sheet)
  const assessors = new Set([...byCandidate.values()].flatMap((forms) => [...forms.keys()]))
  const order = [...assessors].toSorted()
  const complete = [...byCandidate.values()].filter((forms) => forms.size === order.length)
  const tableOf = (scoreOn: (form: LockedForm) => string | undefined): Agreement =>
    agreementOf(
      complete
        .map((forms) => rowOf(sheet, order, { forms, scoreOn }))
        .filter((row) => row.length === order.length),
    )
  return {
    sheet,
    assessors: order.length,
    judged: byCandidate.size,
    complete: complete.length,
    parts: sheet.parts.map((part) => ({
      part,
      agreement: tableOf(({ event }) => new Map(event.parts).get(part.part)),
    })),
    whole: tableOf(({ event }) => event.score),
  }
}

type Forms = ReadonlyMap<string, LockedForm>

/** The first form of each assessor by candidate, without those that a conflict of interest made void. */
function firstForms(
  tableau: Tableau,
  { selection }: DeskPlace,
  sheet: Sheet,
): ReadonlyMap<string, Forms> {
  const round = sheet.round.round
  const excluded = roundState(selection.rounds, round).excluded
  const found = new Map<string, Map<string, LockedForm>>()
  for (const form of tableau.formsIn(round)) {
    const { candidate, measure } = form.event
    const judged = { round, measure, candidate }
    if (measure !== sheet.measure || excluded?.has(form.by) === true) continue
    if (isBarred(selection, judged, form.by)) continue
    if (!isOpenFor(tableau, { selection }, { judged, sheet })) continue
    const forms = found.get(candidate) ?? new Map<string, LockedForm>()
    if (!forms.has(form.by)) forms.set(form.by, form)
    found.set(candidate, forms)
  }
  return found
}

/** The scores in the order of the assessors. One that is not on the scale any more, by an amendment, counts as missing. */
function rowOf(
  { scale }: Sheet,
  order: readonly string[],
  {
    forms,
    scoreOn,
  }: { readonly forms: Forms; readonly scoreOn: (form: LockedForm) => string | undefined },
): readonly Rational[] {
  return order.flatMap((by) => {
    const form = forms.get(by)
    const score = form === undefined ? undefined : scoreOn(form)
    const read = score === undefined ? undefined : readScore(scale, score)
    return read?.ok === true ? [read.value] : []
  })
}
