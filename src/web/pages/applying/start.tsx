/**
 * Where applying begins: what is needed, until when, what happens with the data; then sign in, begin or go on.
 *
 * @module
 */

import { type StatusView } from '#app/applying/applying.ts'
import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { type Instant } from '#core/values/instant.ts'
import { pathTo } from '../../paths.ts'
import { type Handler, show } from '../../visit.ts'
import {
  type Applicant,
  type AtVacancy,
  applicantOf,
  publishedFor,
  refused,
  vacancyForm,
} from './desk.tsx'
import { StartView } from './start-view.tsx'
import { throughDoorOr } from './waiting/gate.tsx'

/** The page. */
export const startPage: Handler = async (visit) => {
  const published = await publishedFor(visit)
  const { selection } = published.vacancy
  const applicant = applicantOf(visit)
  const now = visit.services.now()
  if (applicant === undefined) {
    return show(visit, <StartView frame={visit.frame} published={published} now={now} />)
  }
  const found = await applicant.applying.status(applicant.actor, selection)
  if (!found.ok && found.refusal.code !== 'no-application' && found.refusal.code !== 'no-draft') {
    return refused(visit, found.refusal)
  }
  const standing: StatusView | 'none' = found.ok ? found.value : 'none'
  const until = await graceOf(applicant, published)
  return show(
    visit,
    <StartView
      frame={visit.frame}
      published={published}
      now={now}
      standing={standing}
      until={until}
    />,
  )
}

/** After closing: until when somebody may still finish who was in the queue in time. */
async function graceOf(
  { visit, session }: Applicant,
  { vacancy, inForce: regulation }: PublishedVacancy,
): Promise<Instant | undefined> {
  const { waitingRoom, now } = visit.services
  if (waitingRoom === undefined || vacancy.state !== 'closed') return undefined
  const place = { selection: vacancy.selection, regulation }
  const until = await waitingRoom.graceFor(session.account, place)
  return until !== undefined && now() < until ? until : undefined
}

/** Begins a draft, with what the account knows of the person; or goes on with the one there is. */
export const startForm = vacancyForm(async (at) => {
  const { visit, selection } = at
  const draft = pathTo('draft', visit.frame.language, { selection })
  return throughDoorOr(at, draft, async () => begun(at))
})

async function begun(at: AtVacancy): Promise<Response> {
  const { visit, applying, actor, selection, session, published } = at
  const { given, family, email } = session.person
  const opened = await applying.open(actor, selection, {
    person: { given: given ?? '', family: family ?? '', email: email ?? '' },
    language: languageToWriteIn(published, visit.frame.language),
  })
  if (!opened.ok) return refused(visit, opened.refusal)
  return visit.c.redirect(pathTo('draft', visit.frame.language, { selection }), 303)
}

/** The language of the page where one may apply in it; else the first in which one may. */
function languageToWriteIn({ inForce }: PublishedVacancy, language: string): string {
  const { languages } = inForce.announcement
  return languages.find((one) => one === language) ?? languages[0] ?? language
}
