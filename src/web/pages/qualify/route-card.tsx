/**
 * What the answers come to for one route: every condition with its sentence, what would be enough, what must be sent along,
 * and what comes only later.
 *
 * @module
 */

import { type ConditionFinding, type RouteFinding } from '#core/eligibility/questions/findings.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Text } from '#core/values/text.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { LaterNeeds, ProofToSend } from './route-proof.tsx'
import { type Inquiry } from './view-props.ts'

/** What was found about a route. */
export interface RouteProps {
  readonly inquiry: Inquiry
  readonly finding: RouteFinding
}

/** A route that is out; what it would take opens for whoever wants to know. */
export function RouteOut({
  inquiry,
  finding,
  isOpen,
}: RouteProps & { readonly isOpen: boolean }): Html {
  const { language } = inquiry.frame
  const { name, says } = finding
  return (
    <Disclosure title={name[language]} more={ROUTE_WORDS['not-met'][language]} isOpen={isOpen}>
      <p class="keur-note">{says[language]}</p>
      <RouteBody inquiry={inquiry} finding={finding} />
    </Disclosure>
  )
}

/** A route that somebody can take, or perhaps. */
export function RouteCard({ inquiry, finding }: RouteProps): Html {
  const { language } = inquiry.frame
  const { route, name, says, verdict } = finding
  const id = `kanaal-${route}`
  return (
    <section class={`keur-route keur-route--${verdict}`} aria-labelledby={id}>
      <div class="keur-route__head">
        <h2 class="govuk-heading-m" id={id}>
          {name[language]}
        </h2>
        <Tag tone={ROUTE_TONES[verdict]}>{ROUTE_WORDS[verdict][language]}</Tag>
      </div>
      <p class="keur-note">{says[language]}</p>
      <RouteBody inquiry={inquiry} finding={finding} />
    </section>
  )
}

function RouteBody({ inquiry, finding }: RouteProps): Html {
  return (
    <>
      <Conditions inquiry={inquiry} findings={finding.conditions} />
      <Closures inquiry={inquiry} finding={finding} />
      <Lacking inquiry={inquiry} finding={finding} />
      <ProofToSend inquiry={inquiry} finding={finding} />
      <LaterNeeds inquiry={inquiry} finding={finding} />
    </>
  )
}

const ROUTE_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  undecided: 'attention',
  'not-met': 'quiet',
}
const ROUTE_WORDS: Readonly<Record<Verdict, Text>> = {
  met: { nl: 'Je kunt deelnemen', en: 'You can take part' },
  undecided: { nl: 'Nog niet zeker', en: 'Not certain yet' },
  'not-met': { nl: 'Niet voor jou', en: 'Not for you' },
}

interface ConditionsProps {
  readonly inquiry: Inquiry
  readonly findings: readonly ConditionFinding[]
}

function Conditions({ inquiry, findings }: ConditionsProps): Html {
  return (
    <ul class="keur-verdicts">
      {findings.map((finding) => (
        <OneCondition inquiry={inquiry} finding={finding} />
      ))}
    </ul>
  )
}

interface ConditionProps {
  readonly inquiry: Inquiry
  readonly finding: ConditionFinding
}

function OneCondition({ inquiry, finding }: ConditionProps): Html {
  const { language } = inquiry.frame
  const status = statusOf(finding)
  return (
    <li class={`keur-verdict keur-verdict--${status}`}>
      <span class="keur-verdict__says">
        <strong class="keur-verdict__word">{STATUS_WORDS[status][language]}</strong>{' '}
        {finding.says[language]}
      </span>
      <Parts inquiry={inquiry} finding={finding} />
    </li>
  )
}

/** The parts of a condition: of one that is met, only the alternative that made it so. */
function Parts({ inquiry, finding }: ConditionProps): Html | null {
  const { t } = inquiry.frame
  const { oneIsEnough, verdict, asked } = finding
  const isSettled = verdict === 'met'
  if (isSettled && !oneIsEnough) return null
  const parts = isSettled ? finding.parts.filter((part) => part.verdict === 'met') : finding.parts
  if (parts.length === 0 || !asked) return null
  return (
    <>
      {isSettled ? null : (
        <p class="keur-note">
          {oneIsEnough
            ? t('Eén hiervan volstaat:', 'One of these is enough:')
            : t('Daarvoor is dit nodig:', 'This is needed for it:')}
        </p>
      )}
      <Conditions inquiry={inquiry} findings={parts} />
    </>
  )
}

type Status = Verdict | 'not-asked'

/** What made no difference any more was not asked, and nothing is said about it. */
function statusOf({ asked, verdict }: ConditionFinding): Status {
  return asked || verdict === 'met' ? verdict : 'not-asked'
}

const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  met: { nl: 'In orde:', en: 'Met:' },
  'not-met': { nl: 'Niet in orde:', en: 'Not met:' },
  undecided: { nl: 'Niet zeker:', en: 'Not certain:' },
  'not-asked': { nl: 'Niet gevraagd:', en: 'Not asked:' },
}

function Closures({ inquiry, finding }: RouteProps): Html | null {
  const { language, t } = inquiry.frame
  const { closures, open } = finding
  if (closures.length === 0 || open === 'met') return null
  return (
    <>
      <h3 class="govuk-heading-s">
        {open === 'not-met'
          ? t('Voor jou gesloten', 'Closed to you')
          : t('Misschien voor jou gesloten', 'Perhaps closed to you')}
      </h3>
      {closures.map(({ says }) => (
        <p class="govuk-body">{says[language]}</p>
      ))}
    </>
  )
}

/** What would be enough, or what is still to be found out. */
function Lacking({ inquiry, finding }: RouteProps): Html | null {
  const { language, t } = inquiry.frame
  const { qualifies, enough, unsure } = finding
  if (qualifies === 'met') return null
  const isOpen = qualifies === 'undecided' && unsure.length > 0
  const groups = isOpen
    ? unsure.map(({ label }): Needed => ({ says: label, parts: [] }))
    : neededFor(finding.conditions, enough)
  if (groups.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">
        {isOpen
          ? t('Zoek dit nog op', 'Find this out')
          : t('Hiermee zou je wel kunnen deelnemen', 'With this you could take part')}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {groups.map(({ says, parts }) => (
          <li>
            {says[language]}
            {parts.length === 0 ? null : (
              <ul class="govuk-list govuk-list--bullet">
                {parts.map((part) => (
                  <li>{part[language]}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What would be enough: a condition, or parts of it that say little without its sentence. */
interface Needed {
  readonly says: Text
  readonly parts: readonly Text[]
}

function neededFor(
  conditions: readonly ConditionFinding[],
  enough: RouteFinding['enough'],
): readonly Needed[] {
  const wholeOf = (rule: string): ConditionFinding | undefined =>
    conditions.find(({ parts }) => isAmong(parts, rule))
  return [...Map.groupBy(enough, ({ rule }) => wholeOf(rule))].flatMap(
    ([whole, needed]): readonly Needed[] => {
      const sentences = needed.map(({ says }) => says)
      return whole === undefined
        ? sentences.map((says) => ({ says, parts: [] }))
        : [{ says: whole.says, parts: sentences }]
    },
  )
}

function isAmong(parts: readonly ConditionFinding[], rule: string): boolean {
  return parts.some((part) => part.rule === rule || isAmong(part.parts, rule))
}
