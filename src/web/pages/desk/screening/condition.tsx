/**
 * Concluding about one condition: confirming what the rules say, or otherwise.
 *
 * @module
 */

import { reasonsAbout } from '#app/desk/screening/judge.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { Radios } from '../../../components/forms/choices.tsx'
import { ErrorSummary, problemOf } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { DeskPage } from '../page.tsx'
import { type AtFile, afterwards, fileForm, filePage } from './at-file.tsx'
import { CONCLUDED } from './concluded.tsx'
import { ConditionPart } from './condition-part.tsx'
import { DecisionForm, pathToFile } from './decision.tsx'
import { Missed } from './history.tsx'
import { VERDICT } from './words.ts'

/** The page. */
export const conditionPage = filePage((page) =>
  show(page.at.visit, drawn(page, page.at.visit.c.req.query('kanaal') ?? '') ?? notFound()),
)

/** A conclusion; then back to the candidate. */
export const conditionForm = fileForm(async (at, who, sent) => {
  const condition = nameIn(at.visit, 'condition')
  const route = sent.one('kanaal')
  const done = await at.desk.judgeCondition(who, {
    condition,
    route: sent.one('voor') === 'kanaal' ? route : undefined,
    finding: sent.one('finding'),
    code: sent.one('code'),
    words: sent.one('reason'),
  })
  return afterwards(at, done, {
    sent,
    to: `${pathToFile(at, who.candidate)}?${new URLSearchParams({ [CONCLUDED]: condition }).toString()}`,
    again: (page) => drawn(page, route),
  })
})

interface Place {
  readonly route: string
  readonly reason: Reason
}

/** Where the condition is looked at, on every route that looks at it. */
function placesOf({ file }: AtFile, condition: string): readonly Place[] {
  return file.eligibility.routes.flatMap(({ route, conditions, closures, pluses, atHiring }) =>
    reasonsAbout([...conditions, ...closures, ...pluses, ...atHiring], condition).map((reason) => ({
      route,
      reason,
    })),
  )
}

function drawn(page: AtFile, asked: string): Html | undefined {
  const places = placesOf(page, nameIn(page.at.visit, 'condition'))
  const place = places.find(({ route }) => route === asked) ?? places[0]
  if (place === undefined) return undefined
  return (
    <ConditionPage
      page={page}
      place={place}
      isShared={new Set(places.map(({ route }) => route)).size > 1}
    />
  )
}

interface ConditionPageProps {
  readonly page: AtFile
  readonly place: Place
  /** Whether another route looks at it too. */
  readonly isShared: boolean
}

function ConditionPage(props: ConditionPageProps): Html {
  const { page, place } = props
  const { at, file, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  const says = saysAt(at.place.regulation, place.reason.rule)
  return (
    <DeskPage
      at={at}
      section="deskScreening"
      title={t('Besluit over een voorwaarde', 'Conclude about a condition')}
      lead={`${t('Kandidaat', 'Candidate')} ${file.candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Missed page={page} />
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      <ConditionPart page={page} reason={place.reason} route={place.route} isAlone />
      <ConditionDecision {...props} />
    </DeskPage>
  )
}

const CODES = [
  'as-rules',
  'document',
  'authentic-source',
  'explained',
  'not-proven',
  'contradicted',
  'other',
] as const

function ConditionDecision({ page, place: { route, reason }, isShared }: ConditionPageProps): Html {
  const { at, file, sent, problems } = page
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  const condition = nameIn(visit, 'condition')
  const rules = reason.concluded ?? reason.verdict
  return (
    <DecisionForm
      page={page}
      action={pathTo('deskCondition', language, {
        selection,
        candidate: file.candidate,
        condition,
      })}
      question={t('Wat besluit je?', 'What do you conclude?')}
      findings={(['met', 'not-met'] as const).map((value) => ({
        value,
        label: VERDICT[value][language],
        hint: value === rules ? t('Zo besluiten de regels.', 'So the rules conclude.') : undefined,
      }))}
      codes={CODES}
      areRulesSilent={rules === 'undecided'}
    >
      <input type="hidden" name="kanaal" value={route} />
      {isShared ? (
        <Radios
          language={language}
          name="voor"
          label={t('Waarvoor geldt het?', 'What does it hold for?')}
          options={[
            { value: 'alles', label: t('Voor elk kanaal', 'For every route') },
            {
              value: 'kanaal',
              label: `${t('Alleen voor', 'Only for')}: ${place.regulation.routes[route]?.name[language] ?? route}`,
            },
          ]}
          value={sent.one('voor') === '' ? 'alles' : sent.one('voor')}
          problem={problemOf('voor', problems)}
          isSmall
        />
      ) : null}
    </DecisionForm>
  )
}
