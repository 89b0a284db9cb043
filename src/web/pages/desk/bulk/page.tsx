/**
 * What is prepared for many: whom exactly it touches, whom not and why; confirming and taking back.
 *
 * @module
 */

import { type PreparedView } from '#app/desk/bulk/bulk.ts'
import { bulkDeed } from '#app/desk/bulk/deed.ts'
import { plainly } from '#app/desk/refusal.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { askedIn } from '../candidates/query.ts'
import { DeskPage } from '../page.tsx'
import { FIELDS, NOBODY_MARKED } from './choose.tsx'
import { deedInWords } from './words.ts'

/** Everything that the actor prepared. */
export const bulkPage = selectionPage('run-round', async (at) => {
  const prepared = await at.desk.prepared(at.place)
  return show(at.visit, <BulkPage at={at} prepared={prepared} />)
})

/** Prepares, confirms or takes back. */
export const bulkForm = selectionForm('run-round', async (at, sent) => {
  const { visit, desk, place, language, selection } = at
  const here = pathTo('deskBulk', language, { selection })
  const go = sent.one(FIELDS.go)
  if (go === 'prepare') return prepare(at, sent)
  const bulk = sent.one(FIELDS.bulk)
  if (!/^[0-9a-f-]{36}$/u.test(bulk)) return refusedAtDesk(visit, plainly('changed-meanwhile'))
  if (go === 'back') {
    await desk.takeBack(place, bulk)
    return visit.c.redirect(here, 303)
  }
  const done = await desk.confirmPrepared(place, bulk, sent.one(FIELDS.mark))
  if (!done.ok) return refusedAtDesk(visit, done.refusal)
  return visit.c.redirect(pathTo('deskCandidates', language, { selection }), 303)
})

async function prepare(at: AtSelection, sent: Sent): Promise<Response> {
  const { visit, desk, place, language, selection } = at
  const [round = '', attendance] = sent.one(FIELDS.deed).split('/')
  const deed = bulkDeed.safeParse({ kind: 'attendance', round, attendance })
  if (!deed.success || !place.regulation.rounds.some((one) => one.round === round)) {
    return refusedAtDesk(visit, plainly('unknown-round'))
  }
  const { query } = askedIn(new URLSearchParams(sent.one(FIELDS.question)))
  const candidates =
    sent.one(FIELDS.all) === '1'
      ? await desk.candidatesFound(place, query)
      : [...new Set(sent.all(FIELDS.candidate))]
  if (candidates.length === 0) {
    const params = new URLSearchParams(sent.one(FIELDS.question))
    params.set(NOBODY_MARKED, '1')
    params.set(FIELDS.deed, sent.one(FIELDS.deed))
    const path = pathTo('deskCandidates', language, { selection })
    return visit.c.redirect(`${path}?${params.toString()}`, 303)
  }
  const kept = await desk.prepare(place, deed.data, candidates)
  if (!kept.ok) return refusedAtDesk(visit, kept.refusal)
  return visit.c.redirect(pathTo('deskBulk', language, { selection }), 303)
}

interface BulkProps {
  readonly at: AtSelection
  readonly prepared: readonly PreparedView[]
}

function BulkPage({ at, prepared }: BulkProps): Html {
  const { t } = at.visit.frame
  return (
    <DeskPage
      at={at}
      section="deskCandidates"
      title={t('Voor velen tegelijk', 'For many at once')}
      lead={t(
        'Er gebeurt niets voor je bevestigt. Tot dan neem je het gewoon terug.',
        'Nothing happens before you confirm. Until then you simply take it back.',
      )}
    >
      {prepared.length === 0 ? (
        <p class="govuk-body">{t('Er is niets voorbereid.', 'Nothing is prepared.')}</p>
      ) : (
        prepared.map((one) => <One at={at} one={one} />)
      )}
    </DeskPage>
  )
}

interface OneProps {
  readonly at: AtSelection
  readonly one: PreparedView
}

function One({ at, one }: OneProps): Html {
  const { visit, language, place, selection } = at
  const { t } = visit.frame
  const { touched, bulk, mark, deed, created } = one
  return (
    <section class="keur-panel">
      <h2 class="govuk-heading-m">{deedInWords(deed, place.regulation, language)}</h2>
      <p class="keur-note">
        {t('Voorbereid op ', 'Prepared on ')}
        {formatInstant(created, language)}
      </p>
      <Whom at={at} one={one} />
      <form method="post" action={pathTo('deskBulk', language, { selection })}>
        <input type="hidden" name={FIELDS.bulk} value={bulk} />
        <input type="hidden" name={FIELDS.mark} value={mark} />
        <div class="keur-actions">
          {touched.length === 0 ? null : (
            <Button name={FIELDS.go} value="confirm">
              {t(
                `Bevestig voor ${touched.length} ${touched.length === 1 ? 'kandidaat' : 'kandidaten'}`,
                `Confirm for ${touched.length} ${touched.length === 1 ? 'candidate' : 'candidates'}`,
              )}
            </Button>
          )}
          <Button kind="second" name={FIELDS.go} value="back">
            {t('Neem terug', 'Take back')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function Whom({ at, one }: OneProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { touched, left } = one
  return (
    <>
      <Disclosure title={t(`Raakt ${touched.length}`, `Touches ${touched.length}`)}>
        <ul class="govuk-list">
          {touched.map(({ candidate, name }) => (
            <li>
              {candidate} {name}
            </li>
          ))}
        </ul>
      </Disclosure>
      {left.length === 0 ? null : (
        <Disclosure title={t(`Raakt niet: ${left.length}`, `Does not touch: ${left.length}`)}>
          <ul class="govuk-list">
            {left.map(({ candidate, name, why }) => (
              <li>
                {candidate} {name}: {why[language]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
