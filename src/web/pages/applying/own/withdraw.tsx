/**
 * Withdrawing, once that is confirmed (policy 25).
 *
 * @module
 */

import { throughDay } from '#core/regulation/words/dates.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { Page } from '../../../components/page.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtVacancy, refused, vacancyForm, vacancyPage } from '../desk.tsx'
import { lengthOf, tooLong } from '../text-length.ts'

/** A reason is short. */
const LIMIT = 1000

/** Asks whether that is meant. */
export const withdrawPage = vacancyPage(async (at) => {
  const { visit, applying, actor, selection } = at
  const found = await applying.status(actor, selection)
  if (!found.ok) return refused(visit, found.refusal)
  if (!found.value.may.withdraw) {
    return visit.c.redirect(pathTo('myApplication', visit.frame.language, { selection }), 303)
  }
  return show(visit, <WithdrawView at={at} reason="" />)
})

/** Withdraws. */
export const withdrawForm = vacancyForm(async (at, sent) => {
  const { visit, applying, actor, selection } = at
  const { language } = visit.frame
  const reason = sent.one('reason')
  if (lengthOf(reason) > LIMIT) {
    const message = tooLong(reason, LIMIT)[language]
    return show(
      visit,
      <WithdrawView at={at} reason={reason} problems={[{ field: 'reason', message }]} />,
      422,
    )
  }
  const done = await applying.withdraw(actor, selection, {
    reader: language,
    ...(reason === '' ? {} : { reason }),
  })
  if (!done.ok) return refused(visit, done.refusal)
  return visit.c.redirect(pathTo('myApplication', language, { selection }), 303)
})

interface WithdrawProps {
  readonly at: AtVacancy
  readonly reason: string
  readonly problems?: readonly FieldProblem[]
}

function WithdrawView({ at, reason, problems = [] }: WithdrawProps): Html {
  const { visit, selection, published } = at
  const { frame, services } = visit
  const { language, t } = frame
  const { title, authority, closes, closing } = published.vacancy
  return (
    <Page
      frame={frame}
      title={t('Je kandidatuur intrekken?', 'Withdraw your application?')}
      above={title[language]}
      authority={authority.name}
      hasProblems={problems.length > 0}
    >
      <div class="keur-reading">
        <ErrorSummary language={language} problems={problems} />
        <p class="govuk-body">
          {t(
            'Dan doe je niet meer mee: je komt in geen enkele ronde en op geen enkele lijst. Voor anderen verandert er niets in hun nadeel.',
            'Then you no longer take part: you are in no round and on no list. Nothing changes to the detriment of others.',
          )}
        </p>
        <p class="govuk-body">{afterwards(services.now() < closes, closing)[language]}</p>
        <form method="post" novalidate>
          <TextArea
            language={language}
            name="reason"
            label={t(
              'Wil je zeggen waarom? (hoeft niet)',
              'Would you like to say why? (you need not)',
            )}
            value={reason}
            rows={3}
            problem={problemOf('reason', problems)}
          />
          <div class="keur-actions">
            <Button kind="danger">{t('Ja, trek in', 'Yes, withdraw')}</Button>
            <Button kind="second" path={pathTo('myApplication', language, { selection })}>
              {t('Nee, ga terug', 'No, go back')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  )
}

function afterwards(isOpen: boolean, closing: string): Text {
  return isOpen
    ? {
        nl: `Tot de sluiting kun je opnieuw solliciteren: ${throughDay(closing, 'nl')}.`,
        en: `You can apply again until closing: ${throughDay(closing, 'en')}.`,
      }
    : {
        nl: 'De sluiting is voorbij: je kunt dit niet ongedaan maken.',
        en: 'Closing has passed: you cannot undo this.',
      }
}
