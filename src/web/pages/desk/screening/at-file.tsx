/**
 * The file of one candidate on a page of the screening, and what becomes of a form about it.
 *
 * @module
 */

import { type Action } from '#app/access/can.ts'
import { type Whose } from '#app/desk/colleagues.ts'
import { type HistoryLine } from '#app/desk/screening/history.ts'
import { type ScreeningFile, type Screener } from '#app/desk/screening/screening.ts'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result, accept } from '#core/values/result.ts'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { nameIn, type Handler, show } from '../../../visit.ts'
import { type Answer } from '../../applying/desk.tsx'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { onwardOr } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { isClosedTo } from '#app/desk/conflicts/closed.ts'
import { isBlind } from './sight.ts'

/** A page about one candidate in the screening. */
export interface AtFile {
  readonly at: AtSelection
  readonly file: ScreeningFile
  readonly isBlind: boolean
  /** What colleagues are called. */
  readonly whose: Whose
  /** How much of the file whoever sends a form of this page has seen. */
  readonly seen: number
  /** What others did since the form that was sent was drawn. */
  readonly missed: readonly HistoryLine[]
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

/** The name under which a form carries how much was seen. */
const SEEN = 'gezien'

/** A page about the candidate whom the address names. */
export function filePage(draw: (page: AtFile) => Answer, action: Action = 'screen'): Handler {
  return selectionPage(action, async (at) => {
    const page = await pageAt(at, sentOf([]), [])
    return page.ok ? draw(page.value) : refusedAtDesk(at.visit, page.refusal)
  })
}

/** The page as it is now, with what is filled in and what is wrong. */
export async function pageAt(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Result<AtFile, DeskRefusal>> {
  const found = await readFile(at)
  if (!found.ok) return found
  const { value: file } = found
  return accept({ ...(await common(at)), file, seen: file.seen, missed: [], sent, problems })
}

/** A form about the candidate whom the address names. */
export function fileForm(
  answer: (at: AtSelection, who: Screener, sent: Sent) => Answer,
  action: Action = 'screen',
): Handler {
  return selectionForm(action, async (at, sent) => answer(at, screenerOf(at, sent), sent))
}

/** Where a form leads. */
export interface Afterwards {
  readonly sent: Sent
  /** The next page. */
  readonly to: string
  /** The same page again. */
  readonly again: (page: AtFile) => Html | undefined
}

/**
 * On to the next page; or the same again, with what is wrong, or with what others did meanwhile. What was typed stays in both
 * cases.
 */
export async function afterwards(
  at: AtSelection,
  done: Result<unknown, DeskRefusal>,
  { sent, to, again }: Afterwards,
): Promise<Response> {
  const { visit } = at
  return onwardOr(at, done, to, async ({ problems, isChanged, status }, refusal) => {
    const found = await readFile(at)
    if (!found.ok) return refusedAtDesk(visit, isChanged ? found.refusal : refusal)
    const { value: file } = found
    const seen = seenIn(sent)
    const page = again({
      ...(await common(at)),
      file,
      seen: isChanged ? file.seen : seen,
      missed: isChanged ? file.history.slice(seen) : [],
      sent,
      problems,
    })
    return page === undefined ? refusedAtDesk(visit, refusal) : show(visit, page, status)
  })
}

/** Who does something, as far as they had seen. */
function screenerOf(at: AtSelection, sent: Sent): Screener {
  const { actor, selection, visit } = at
  return { actor, selection, candidate: nameIn(visit, 'candidate'), seen: seenIn(sent) }
}

async function common(at: AtSelection): Promise<Pick<AtFile, 'at' | 'isBlind' | 'whose'>> {
  return { at, isBlind: isBlindFor(at), whose: await at.desk.colleagues(at.place) }
}

/** The file of the candidate whom the address names. */
export async function readFile(at: AtSelection): ReturnType<AtSelection['desk']['screeningFile']> {
  const { desk, place, visit } = at
  return desk.screeningFile({
    place,
    candidate: nameIn(visit, 'candidate'),
    isBlind: isBlindFor(at),
  })
}

/** Who it is stays hidden from whom a conflict of interest closes them to, whatever is asked. */
function isBlindFor(at: AtSelection): boolean {
  return isBlind(at) || isClosedTo(at.place, nameIn(at.visit, 'candidate'))
}

function seenIn(sent: Sent): number {
  const text = sent.one(SEEN)
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0
}

/** What a form carries along. */
export function SeenField({ page }: { readonly page: AtFile }): Html {
  return <input type="hidden" name={SEEN} value={String(page.seen)} />
}
