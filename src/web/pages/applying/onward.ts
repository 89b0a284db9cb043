/**
 * Where a page of a draft leads: back to where one came from, and on to what is to be done next.
 *
 * @module
 */

import { dayInBrussels } from '#core/values/instant.ts'
import { pathTo } from '../../paths.ts'
import { type AtDraft } from './desk.tsx'
import { type Journey, taskAfter } from './journey.ts'

/** Added to the address of a page that was opened to change something that was checked. */
const FROM_CHECK = 'van=nakijken'

/** `path`, for going back to checking afterwards. */
export function fromCheck(path: string): string {
  return `${path}?${FROM_CHECK}`
}

/** `path`, going back to where this page does. */
export function keepingWay({ visit }: Pick<AtDraft, 'visit'>, path: string): string {
  return isFromCheck(visit) ? fromCheck(path) : path
}

/** What a form is sent with that somebody goes on from: what was filled in there is kept first. */
export const ONWARD = 'onward'

/** Where the link back leads, and where the page goes once it is saved. */
export interface Way {
  readonly back: { readonly path: string; readonly name: string }
  readonly next: string
}

/** The way of the page for `task`. */
export function wayOf(at: AtDraft, task: string): Way {
  const { visit, selection } = at
  const { language, t } = visit.frame
  const check = pathTo('draftCheck', language, { selection })
  if (isFromCheck(visit)) {
    return {
      back: { path: check, name: t('Terug naar nakijken', 'Back to checking') },
      next: check,
    }
  }
  const next = taskAfter(journeyOf(at), task)?.path(language) ?? check
  return { back: overviewOf(at), next }
}

/** The overview, as the place to go back to. */
export function overviewOf({ visit, selection }: AtDraft): Way['back'] {
  const { language, t } = visit.frame
  return {
    path: pathTo('draft', language, { selection }),
    name: t('Naar het overzicht', 'To the overview'),
  }
}

/** What the tasks of a draft follow from. */
export function journeyOf({ visit, selection, published, draft }: AtDraft): Journey {
  const today = dayInBrussels(visit.services.now())
  return { selection, regulation: published.inForce, draft, today }
}

function isFromCheck({ c }: AtDraft['visit']): boolean {
  return c.req.query('van') === 'nakijken'
}
