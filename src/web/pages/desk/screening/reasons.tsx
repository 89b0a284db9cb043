/**
 * What the rules conclude about a condition and why, as a tree; beside it what a person concluded.
 *
 * @module
 */

import { conditionOf } from '#app/desk/screening/deciding.ts'
import { isJudgedWithin } from '#app/desk/screening/effect.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { render } from '#core/eligibility/words.ts'
import { formatDay } from '#core/values/day.ts'
import { type Language } from '#core/values/text.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtFile } from './at-file.tsx'
import { CLOSURE, VERDICT } from './words.ts'

interface TreeProps {
  readonly page: AtFile
  readonly reason: Reason
  /** The route on which it is looked at. */
  readonly route: string
  /** On the page of this very condition: nothing leads there. */
  readonly isAlone?: true | undefined
}

/** A reason with everything below it. */
export function ReasonTree(props: TreeProps): Html {
  const { page, reason, route } = props
  if (reason.kind === 'condition') {
    return <ConditionNode {...props} />
  }
  const { language } = page.at
  if (reason.kind === 'all-of' || reason.kind === 'any-of' || reason.kind === 'closure') {
    return (
      <div class="keur-reason">
        <p class="keur-reason__says">
          <Verdict reason={reason} language={language} /> {headOf(reason, language)}
        </p>
        <Parts page={page} reason={reason} route={route} />
      </div>
    )
  }
  return (
    <ul class="keur-reason__words">
      {render(reason, language).map(({ text }) => (
        <li>{text}</li>
      ))}
    </ul>
  )
}

/** The sentence of a condition, its reference date, what is concluded; and the way to conclude about it. */
function ConditionNode({ page, reason, route, isAlone }: TreeProps): Html {
  const { at, file } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { says, referenceDate } = reason
  const condition = conditionOf(reason)
  const path = pathTo('deskCondition', language, {
    selection,
    candidate: file.candidate,
    condition,
  })
  return (
    <div class="keur-reason">
      <p class="keur-reason__says">
        <Verdict reason={reason} language={language} /> {says?.[language]}{' '}
        {referenceDate === undefined ? null : (
          <span class="keur-note">
            {t('Peildatum', 'Reference date')}: {formatDay(referenceDate, language)}
          </span>
        )}
      </p>
      <Judged page={page} reason={reason} />
      {isAlone === true ? null : (
        <p class="keur-reason__way">
          <a
            class="govuk-link"
            href={`${path}?${new URLSearchParams({ kanaal: route }).toString()}`}
          >
            {reason.judgement === undefined
              ? t('Besluit hierover', 'Conclude about this')
              : t('Besluit opnieuw', 'Conclude again')}
            <span class="govuk-visually-hidden">: {says?.[language]}</span>
          </a>
        </p>
      )}
      <Parts page={page} reason={reason} route={route} />
    </div>
  )
}

/** What a person concluded, and what the rules themselves say. */
function Judged({
  page,
  reason: { judgement, concluded },
}: Pick<TreeProps, 'page' | 'reason'>): Html | null {
  const { visit, language } = page.at
  const { t } = visit.frame
  if (judgement === undefined) return null
  return (
    <p class="keur-reason__judged">
      <strong>{t('Besluit van een persoon', 'Conclusion of a person')}</strong> (
      {page.whose(judgement.by)}): {VERDICT[judgement.finding][language].toLowerCase()}.{' '}
      <q>{judgement.reason}</q>
      {concluded === undefined ? null : (
        <span class="keur-note">
          {' '}
          {t('De regels zelf', 'The rules themselves')}:{' '}
          {VERDICT[concluded][language].toLowerCase()}.
        </span>
      )}
    </p>
  )
}

function Parts({ page, reason, route }: TreeProps): Html | null {
  const { kind, verdict, children } = reason
  const shown =
    verdict === 'met' && kind === 'any-of'
      ? children.filter((child) => child.verdict === 'met' || isJudgedWithin(child))
      : children
  if (shown.length === 0) return null
  return (
    <ul class="keur-reason__parts">
      {shown.map((child) => (
        <li>
          <ReasonTree page={page} reason={child} route={route} />
        </li>
      ))}
    </ul>
  )
}

/** What closes a route to somebody is no requirement that they meet or not. */
function Verdict({
  reason: { verdict, kind },
  language,
}: {
  readonly reason: Reason
  readonly language: Language
}): Html {
  const { tone, ...words } = (kind === 'closure' ? CLOSURE : VERDICT)[verdict]
  return <Tag tone={tone}>{words[language]}</Tag>
}

/** What stands above the parts: the sentence of the regulation, or how many of them are needed. */
function headOf({ kind, says }: Reason, language: Language): string {
  if (says !== undefined) return says[language]
  return HEADS[kind === 'any-of' ? 'any-of' : 'all-of'][language]
}

const HEADS = {
  'all-of': { nl: 'Dit moet allemaal in orde zijn:', en: 'All of these must be in order:' },
  'any-of': { nl: 'Een van deze is genoeg:', en: 'One of these is enough:' },
} as const
