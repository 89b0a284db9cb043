/**
 * Looking a diploma up in the authentic source: the question, and what came back beside what was claimed. Nothing is decided by it;
 * what agrees is proposed, and a person confirms.
 *
 * @module
 */

import { type DeskRefusal, type FieldWrong } from '#app/desk/refusal.ts'
import { type LookedUp } from '#app/desk/diplomas/look-up.ts'
import { dayInWords } from '#core/regulation/words/dates.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { readDay } from '../../../forms/claims/read-day.ts'
import { bodyOf, sentOf, type Sent } from '../../applying/sent.ts'
import { refusedAtDesk } from '../at.tsx'
import { fileForm, pageAt } from './at-file.tsx'
import { checkIn, drawnClaim } from './claim.tsx'

/** The source was asked; the same page, with the answer. The answer is kept nowhere: asking again is asking anew. */
export const diplomaForm = fileForm(async (at, { candidate }, sent) => {
  const { visit, desk, place, language } = at
  const done = await desk.lookUpDiploma(place, {
    candidate,
    claim: nameIn(visit, 'claim'),
    by: sent.one('by'),
    born: readDay(bodyOf(sent), 'born'),
    number: sent.one('number'),
    isGiven: sent.one('given') === 'ja',
  })
  const fields = done.ok ? [] : fieldsOf(done.refusal)
  if (!done.ok && fields.length === 0) return refusedAtDesk(visit, done.refusal)
  const problems = fields.map(({ field, says }) => ({ field, message: says[language] }))
  const answered = done.ok ? proposalOf(done.value) : sent
  const page = await pageAt(at, answered, problems)
  if (!page.ok) return refusedAtDesk(visit, page.refusal)
  const check = await checkIn(at, candidate)
  const html = drawnClaim(page.value, { ...check, answer: done.ok ? done.value : undefined })
  return show(visit, html ?? notFound(), done.ok ? 200 : 422)
}, 'verify-claims')

function fieldsOf(refusal: DeskRefusal): readonly FieldWrong[] {
  return refusal.code === 'fields-unreadable' ? refusal.fields : []
}

/** What the form of the conclusion holds then: filled in only where the source agrees with everything that was claimed. */
function proposalOf(answer: LookedUp): Sent {
  if (answer.kind !== 'found' || answer.same === undefined) return sentOf([])
  const { title, institution, obtained } = answer.same
  return sentOf([
    ['finding', 'verified'],
    ['source', 'authentic-source'],
    ['reason', `Geregistreerd: ${title}, ${institution}, ${onDay(obtained)}.`],
  ])
}

/** The record holds reasons in Dutch. */
function onDay(text: string): string {
  return dayInWords(text, 'nl')
}
