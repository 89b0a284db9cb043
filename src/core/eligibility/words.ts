/**
 * Reasons in Dutch and English sentences that a candidate can read.
 *
 * The regulation's own sentence comes first, then the verdict, the claims that were looked at, and what is not known. What
 * a person concluded is shown beside what the rules conclude (policy 22).
 *
 * @module
 */

import { formatDuration, parseDuration } from '#core/values/duration.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { askedInWords } from './asked-words.ts'
import { claimInWords, dayInWords, kindInWords } from './claim-words.ts'
import { type Need } from './enough.ts'
import { fieldWord, valueWord } from './labels.ts'
import { type Counted, type Missing, type Reason } from './reason.ts'
import { type RouteReason } from './route.ts'
import { type Verdict } from './verdict.ts'

/** One line of an explanation; `depth` says how far it is indented. */
export interface Line {
  readonly depth: number
  readonly verdict: Verdict
  readonly text: string
}

/**
 * A reason as lines, the whole before its parts. Where one alternative is enough, those that are not met are left out; so
 * is why somebody does not qualify for a route that would have closed another.
 */
export function render(reason: Reason, language: Language, depth = 0): readonly Line[] {
  const { verdict } = reason
  const own = sentencesOf(reason, language).map((text, index) => ({
    depth: index === 0 ? depth : depth + 1,
    verdict,
    text,
  }))
  const parts = shownChildren(reason).flatMap((child) => render(child, language, depth + 1))
  return [...own, ...parts]
}

function shownChildren({ kind, verdict, children }: Reason): readonly Reason[] {
  if (verdict !== 'met') return children
  if (kind === 'closure') return []
  return kind === 'any-of' ? children.filter((child) => child.verdict === 'met') : children
}

/** A route as lines: its name and verdict, its conditions, what closes it, and what is shown beside. */
export function renderRoute(route: RouteReason, language: Language): readonly Line[] {
  const { verdict } = route
  const parts = (reasons: readonly Reason[]): readonly Line[] =>
    reasons.flatMap((reason) => render(reason, language, 1))
  const exempt = route.exemptions.map(({ says }) => ({
    depth: 1,
    verdict: 'met' as const,
    text: says[language],
  }))
  return [
    { depth: 0, verdict, text: `${route.name[language]}: ${VERDICTS[verdict][language]}.` },
    ...parts(route.conditions),
    ...exempt,
    ...parts(route.closures),
    ...headed(PLUSES, parts(route.pluses), language),
    ...headed(AT_HIRING, parts(route.atHiring), language),
    ...headed(OPENS, parts(route.opens), language),
  ]
}

function headed(title: Text, lines: readonly Line[], language: Language): readonly Line[] {
  const first = lines[0]
  if (first === undefined) return []
  const { verdict } = first
  return [
    { depth: 1, verdict, text: title[language] },
    ...lines.map((line) => ({ ...line, depth: line.depth + 1 })),
  ]
}

/** What would be enough, one sentence a part. */
export function needInWords(need: Need, language: Language): string {
  if (need.need === 'fact') {
    return `${NEEDS.fact[language]} ${missingInWords(need.missing, language)}.`
  }
  if (need.need === 'claim') return claimNeedInWords(need, language)
  return `${NEEDS[need.need][language]}${need.says === undefined ? '' : ` (${need.says[language]})`}`
}

function claimNeedInWords(
  { rule, asks, experience, referenceDate }: Extract<Need, { need: 'claim' }>,
  language: Language,
): string {
  const asked = asks === undefined ? rule : askedInWords(asks, language, experience)
  const on =
    referenceDate === undefined ? '' : `, ${ON[language]} ${dayInWords(referenceDate, language)}`
  return `${NEEDS.claim[language]} ${asked}${on}.`
}

/** What is not known, in one phrase. */
function missingInWords(missing: readonly Missing[], language: Language): string {
  return missing
    .map(({ kind, field, about }) => {
      if (kind === 'outcome') return OUTCOME[language]
      if (kind === 'judgement')
        return `${ANSWER[language]}${about === undefined ? '' : ` (${valueWord(about, language)})`}`
      if (field !== undefined) return fieldWord(field, language)
      const noun = kind === 'hiring' ? fieldWord('hired-on', language) : kindInWords(kind, language)
      return about === undefined ? noun : `${noun} (${valueWord(about, language)})`
    })
    .join(', ')
}

function sentencesOf(reason: Reason, language: Language): readonly string[] {
  if (reason.kind === 'all-of') return [ALL_OF[language]]
  if (reason.kind === 'any-of') return [ANY_OF[language]]
  if (reason.kind === 'closure') return closureSentences(reason, language)
  if (reason.kind === 'condition') return conditionSentences(reason, language)
  return claimSentences(reason, language)
}

function conditionSentences(
  { says, verdict, judgement, concluded }: Reason,
  language: Language,
): readonly string[] {
  const head = `${says?.[language] ?? ''} ${capital(VERDICTS[verdict][language])}.`.trim()
  if (judgement === undefined) return [head]
  const rules =
    concluded === undefined ? '' : ` ${RULES_SAID[language]} ${VERDICTS[concluded][language]}.`
  return [head, `${JUDGED[language]} ${judgement.reason.replace(/\.$/u, '')}.${rules}`]
}

function closureSentences({ says, verdict }: Reason, language: Language): readonly string[] {
  return [`${says?.[language] ?? ''} ${CLOSURES[verdict][language]}`.trim()]
}

function claimSentences(reason: Reason, language: Language): readonly string[] {
  const { asks, experience, verdict, claims, counted, referenceDate } = reason
  const asked = asks === undefined ? reason.rule : askedInWords(asks, language, experience)
  const head = `${capital(asked)}: ${VERDICTS[verdict][language]}.`
  const found = claims.map((claim) => claimInWords(claim, referenceDate, language))
  const amount = counted === undefined ? [] : [countedInWords(counted, language)]
  return [head, ...amount, ...found, ...lastSentence(reason, language)]
}

function lastSentence(reason: Reason, language: Language): readonly string[] {
  const { kind, verdict, missing, claims } = reason
  if (verdict === 'undecided' && missing.length > 0) {
    return [`${NOT_KNOWN[language]} ${missingInWords(missing, language)}.`]
  }
  return verdict === 'not-met' && claims.length === 0 && kind !== 'judgement'
    ? [NOTHING[language]]
    : []
}

function countedInWords({ sure, atMost }: Counted, language: Language): string {
  const certain = `${COUNTED[language]} ${lengthInWords(sure, language)}.`
  if (sure === atMost) return certain
  return `${certain} ${AT_MOST[language]} ${lengthInWords(atMost, language)}.`
}

function lengthInWords(length: string, language: Language): string {
  const parsed = parseDuration(length)
  return parsed === undefined ? length : formatDuration(parsed, language)
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  met: { nl: 'voldaan', en: 'met' },
  'not-met': { nl: 'niet voldaan', en: 'not met' },
  undecided: { nl: 'nog niet te beslissen', en: 'cannot be decided yet' },
}
const CLOSURES: Readonly<Record<Verdict, Text>> = {
  met: { nl: 'Dat sluit dit kanaal niet voor jou.', en: 'That does not close this route to you.' },
  'not-met': {
    nl: 'Daarom is dit kanaal voor jou gesloten.',
    en: 'So this route is closed to you.',
  },
  undecided: {
    nl: 'Of dit kanaal voor jou gesloten is, is nog niet te beslissen.',
    en: 'Whether this route is closed to you cannot be decided yet.',
  },
}
const NEEDS: Readonly<Record<Need['need'], Text>> = {
  fact: { nl: 'Vul aan:', en: 'Fill in:' },
  claim: { nl: 'Dit zou volstaan:', en: 'This would be enough:' },
  judgement: {
    nl: 'Een persoon kwam tot een ander besluit over deze voorwaarde.',
    en: 'A person came to another conclusion about this condition.',
  },
  'open-route': {
    nl: 'Dit kanaal moet voor jou openstaan.',
    en: 'This route must be open to you.',
  },
}
const ALL_OF: Text = { nl: 'Dit moet allemaal in orde zijn:', en: 'All of these must be in order:' }
const ANY_OF: Text = { nl: 'Een van deze is genoeg:', en: 'One of these is enough:' }
const JUDGED: Text = {
  nl: 'Een persoon besliste dit. Reden:',
  en: 'A person decided this. Reason:',
}
const RULES_SAID: Text = { nl: 'De regels zelf zeggen:', en: 'The rules themselves say:' }
const NOT_KNOWN: Text = { nl: 'Nog niet bekend:', en: 'Not known yet:' }
const NOTHING: Text = {
  nl: 'Je gaf hierover niets op.',
  en: 'You stated nothing about this.',
}
const COUNTED: Text = { nl: 'Telt mee:', en: 'Counted:' }
const AT_MOST: Text = { nl: 'Ten hoogste:', en: 'At most:' }
const ANSWER: Text = { nl: 'het oordeel van een persoon', en: 'the judgement of a person' }
const OUTCOME: Text = {
  nl: 'de uitslag van de selectieprocedure, met het ondertekende proces-verbaal',
  en: 'the outcome of the selection, with the signed minutes',
}
const ON: Text = { nl: 'beoordeeld op', en: 'judged on' }
const PLUSES: Text = {
  nl: 'Pluspunten, die niemand uitsluiten:',
  en: 'Advantages, which exclude nobody:',
}
const AT_HIRING: Text = {
  nl: 'Pas bij je aanwerving nodig, geen reden om je sollicitatie te weigeren:',
  en: 'Needed only at hiring, no reason to refuse your application:',
}
const OPENS: Text = { nl: 'Dit kanaal staat ook open:', en: 'This route is open as well:' }
