/**
 * A request to be tested otherwise because of a disability (rule 182). Who sees it, and who does not, is said first.
 *
 * @module
 */

import { type FieldProblem, problemOf } from '../../components/forms/error-summary.tsx'
import { TextArea } from '../../components/forms/text-field.tsx'
import { type Html } from '../../html.ts'
import { show } from '../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from './desk.tsx'
import { DraftPage, SaveButtons } from './draft-page.tsx'
import { overviewOf, wayOf } from './onward.ts'
import { lengthOf, tooLong } from './text-length.ts'

/** As the record takes it. */
const LIMIT = 4000

/** The page. */
export const adjustmentsPage = draftPage((at) =>
  show(at.visit, <AdjustmentsView at={at} text={writtenIn(at)} />),
)

/** The request that was written; an empty one takes it back. */
export const adjustmentsForm = draftForm((at, sent): Answer => {
  const text = sent.one('request')
  const again = (problems: readonly FieldProblem[]): Html => (
    <AdjustmentsView at={at} text={text} problems={problems} />
  )
  if (lengthOf(text) > LIMIT) {
    const message = tooLong(text, LIMIT)[at.visit.frame.language]
    return show(at.visit, again([{ field: 'request', message }]), 422)
  }
  return saved(at, {
    sent,
    changes: { adjustments: text === '' ? [] : [{ request: text }] },
    next: sent.one('later') === '' ? wayOf(at, 'adjustments').next : overviewOf(at).path,
    again,
    fieldOf: () => 'request',
  })
})

function writtenIn({ draft }: AtDraft): string {
  return draft.contents.adjustments.map(({ request }) => request).join('\n\n')
}

interface AdjustmentsViewProps {
  readonly at: AtDraft
  readonly text: string
  readonly problems?: readonly FieldProblem[]
}

function AdjustmentsView({ at, text, problems = [] }: AdjustmentsViewProps): Html {
  const { language, t } = at.visit.frame
  const { adjustments } = at.published.inForce.care
  return (
    <DraftPage
      at={at}
      title={t('Aanpassingen door een handicap', 'Adjustments because of a disability')}
      back={wayOf(at, 'adjustments').back}
      problems={problems}
    >
      <p class="govuk-body">{adjustments.says[language]}</p>
      <WhoSees at={at} />
      <form method="post" novalidate>
        <TextArea
          language={language}
          name="request"
          label={t('Welke aanpassing heb je nodig?', 'Which adjustment do you need?')}
          hint={`${adjustments.ask[language]} ${t(
            'Een diagnose hoef je niet te geven. Heb je niets nodig, laat dit dan leeg.',
            'You need not give a diagnosis. If you need nothing, leave this empty.',
          )}`}
          value={text}
          problem={problemOf('request', problems)}
        />
        <SaveButtons at={at} />
      </form>
    </DraftPage>
  )
}

/** Assessors never see it, also not in anything that is exported (policy 6). */
function WhoSees({ at }: { readonly at: AtDraft }): Html {
  const { t } = at.visit.frame
  return (
    <div class="keur-panel">
      <h2 class="govuk-heading-s">{t('Wie ziet dit?', 'Who sees this?')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            'Wel: wie de selectie organiseert, om de proef aan te passen.',
            'Yes: those who run the selection, to adjust the test.',
          )}
        </li>
        <li>
          {t(
            'Niet: wie je beoordeelt, zoals de jury, de beoordelaars en de lijnmanager.',
            'No: those who judge you, such as the panel, the assessors and the line manager.',
          )}
        </li>
        <li>
          {t(
            'Op je uitslag en op lijsten staat er niets over. Vraag je niets, dan verandert er niets.',
            'Nothing about it stands on results or lists. If you ask for nothing, nothing changes.',
          )}
        </li>
      </ul>
    </div>
  )
}
