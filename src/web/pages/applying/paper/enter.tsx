/**
 * Entering an application that came on paper, by whoever runs the selection.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { can } from '#app/access/can.ts'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { dayInBrussels, formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { newName } from '../../../forms/claims/list.ts'
import { readClaim } from '../../../forms/claims/read.ts'
import { writtenIn } from '../../../forms/claims/written.ts'
import { pathTo } from '../../../paths.ts'
import { notFound, show } from '../../../visit.ts'
import { formNamed } from '../claims/named.ts'
import { type Answer, type AtVacancy, refused, vacancyForm, vacancyPage } from '../desk.tsx'
import { TIMELY } from '../own/receipt-view.tsx'
import { bodyOf, type Sent, sentOf } from '../sent.ts'
import { broughtAlong, PaperClaimView } from './claim-view.tsx'
import { claimsIn, PAPER_FIELDS, paperIn } from './read.ts'
import { PaperPage, PaperView } from './view.tsx'

/** An empty page. Each has a key of its own: sent twice, it is one application. */
export const paperPage = vacancyPage((at) => {
  askPermission(at)
  const [first = 'nl'] = at.published.inForce.announcement.languages
  const sent = sentOf([
    [PAPER_FIELDS.key, randomUUID()],
    [PAPER_FIELDS.written, first],
  ])
  return show(at.visit, <PaperView at={at} sent={sent} />)
})

/** What was typed: a claim more or less, or the whole. */
export const paperForm = vacancyForm((at, sent): Answer => {
  askPermission(at)
  const [go = '', name = ''] = sent.one(PAPER_FIELDS.go).split(':')
  if (go === 'add') return claimForm(at, name, sent)
  if (go === 'keep') return keepClaim(at, name, sent)
  if (go === 'back') return show(at.visit, <PaperView at={at} sent={broughtAlong(sent)} />)
  if (go === 'remove') return show(at.visit, <PaperView at={at} sent={without(sent, name)} />)
  return enter(at, sent)
})

function askPermission({ actor, selection, published }: AtVacancy): void {
  const { authority, 'selected-by': selector } = published.inForce.announcement
  const authorities = [authority.id, ...(selector === undefined ? [] : [selector.id])]
  if (!can(actor, 'enter-paper-application', { selection, authorities })) {
    throw new HTTPException(403)
  }
}

function claimForm(at: AtVacancy, name: string, sent: Sent): Answer {
  const form = formNamed(at.published.inForce, name) ?? notFound()
  return show(at.visit, <PaperClaimView at={at} form={form} written={{}} paper={sent} />)
}

function keepClaim(at: AtVacancy, name: string, sent: Sent): Answer {
  const { visit, published } = at
  const form = formNamed(published.inForce, name) ?? notFound()
  const paper = broughtAlong(sent)
  const written = writtenIn(form, bodyOf(sent))
  const claim = newName(claimsIn(paper), form.kind)
  const today = dayInBrussels(visit.services.now())
  const read = readClaim(form, written, { claim, today })
  if (!read.ok) {
    const { refusal: wrong } = read
    const page = (
      <PaperClaimView at={at} form={form} written={written} paper={paper} wrong={wrong} />
    )
    return show(visit, page, 422)
  }
  const more = [PAPER_FIELDS.claim, JSON.stringify(read.value)] as const
  return show(visit, <PaperView at={at} sent={sentOf([...paper.fields, more])} />)
}

function without(sent: Sent, claim: string): Sent {
  const left = claimsIn(sent).filter((one) => one.claim !== claim)
  return sentOf([
    ...sent.fields.filter(([name]) => name !== PAPER_FIELDS.claim && name !== PAPER_FIELDS.go),
    ...left.map((one) => [PAPER_FIELDS.claim, JSON.stringify(one)] as const),
  ])
}

async function enter(at: AtVacancy, sent: Sent): Promise<Response> {
  const { visit, applying, actor, selection, published } = at
  const { language } = visit.frame
  const read = paperIn(sent, {
    regulation: published.inForce,
    now: visit.services.now(),
    reader: language,
  })
  if (!read.ok) {
    const problems = read.refusal.map(({ field, says }) => ({ field, message: says[language] }))
    return show(visit, <PaperView at={at} sent={sent} problems={problems} />, 422)
  }
  const result = await applying.enterPaper(actor, selection, read.value)
  if (!result.ok) return again(at, sent, result.refusal)
  const { t } = visit.frame
  const { candidate, entry, hash, recorded, timely } = result.value
  return show(
    visit,
    <PaperPage at={at} title={t('De sollicitatie is ingevoerd', 'The application was entered')}>
      <Facts
        facts={[
          { label: t('Kandidaatnummer', 'Candidate number'), value: candidate },
          { label: t('Ingevoerd', 'Entered'), value: formatInstant(recorded, language) },
          { label: t('Op tijd?', 'In time?'), value: TIMELY[timely][language] },
          { label: t('Inschrijving', 'Entry'), value: <code>{entry}</code> },
          {
            label: t('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'),
            value: <code>{hash}</code>,
          },
        ]}
      />
      <div class="keur-actions">
        <Button path={pathTo('paper', language, { selection })}>
          {t('Voer er nog een in', 'Enter another one')}
        </Button>
        {visit.frame.has('deskCandidates') ? (
          <Button kind="second" path={pathTo('deskCandidates', language, { selection })}>
            {t('Naar de kandidaten', 'To the candidates')}
          </Button>
        ) : null}
      </div>
    </PaperPage>,
  )
}

/** What cannot be kept comes back on the page where it was typed. */
function again(at: AtVacancy, sent: Sent, refusal: ApplyingRefusal): Answer {
  const { visit } = at
  const { language } = visit.frame
  if (refusal.code !== 'fields-unreadable' && refusal.code !== 'incomplete') {
    return refused(visit, refusal)
  }
  const wrong =
    refusal.code === 'incomplete' ? refusal.missing.filter(({ blocks }) => blocks) : refusal.fields
  const problems = wrong.map(({ path, says }) => ({
    field: fieldOf(path),
    message: says[language],
  }))
  return show(visit, <PaperView at={at} sent={sent} problems={problems} />, 422)
}

function fieldOf(path: string): string {
  const [part = '', name = ''] = path.split('/')
  if (part === 'person') return name
  if (part === 'answers') return PAPER_FIELDS.answer + name
  if (part === 'attachments') return PAPER_FIELDS.attachment
  if (part === 'language') return PAPER_FIELDS.written
  return part === 'route' ? PAPER_FIELDS.route : 'inhoud'
}
