/**
 * What the rules say about start, probation, statutory appointment and pay, in words for the desk.
 *
 * @module
 */

import { NO_LENGTH, PAY_STEPS, STATUS_CASES, SYSTEMS } from '#core/regulation/words/list-words.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type HiringFindings } from '#core/hiring/hiring.ts'
import { formatDay } from '#core/values/day.ts'
import { type Language } from '#core/values/text.ts'
import { lengthInWords } from '../lists/words.ts'

/** By when one starts. */
export function startInWords({ start }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (start.state === 'none') return t('Er is geen uiterste dag.', 'There is no last day.')
  if (start.state === 'undecided') {
    return `${start.says[language]} ${t('De uiterste dag is nog niet bekend.', 'The last day is not known yet.')}`
  }
  return `${start.says[language]} ${t('Uiterlijk', 'At the latest')}: ${formatDay(start.lastDay, language)}.`
}

/** The probation. */
export function probationInWords({ probation }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (probation.state === 'none') {
    return t(
      'Het reglement vraagt geen proeftijd van wie langs dit kanaal begint.',
      'The regulation asks no probation of who enters by this route.',
    )
  }
  if (probation.state === 'undecided')
    return `${probation.says[language]} ${t('Of dat hier geldt, is nog niet bekend.', 'Whether that holds here is not known yet.')}`
  const { length } = probation.content
  const long =
    length === 'none' || length === 'not-stated'
      ? NO_LENGTH[length][language]
      : lengthInWords(length, language)
  return `${long}. ${probation.says[language]}`
}

/** Whether a statutory appointment is kept. */
export function statusInWords({ status }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (status.effect === 'no-statutory-appointment')
    return t('Er is geen om te behouden.', 'There is none to keep.')
  if (status.effect === 'undecided')
    return t('Nog niet bekend: er ontbreken gegevens.', 'Not known yet: facts are missing.')
  return [
    STATUS_CASES[status.effect][language],
    ...status.lines.map(({ says }) => says[language]),
  ].join('. ')
}

/** The pay. Where no rule of the route fits what was stated, those there are stand here, each with its own case. */
export function payInWords(
  { pay, route }: Pick<HiringFindings, 'pay' | 'route'>,
  { hiring }: Pick<Regulation, 'hiring'>,
  language: Language,
): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (pay.state === 'none') {
    const rules = hiring.pay.filter(({ routes }) => routes.includes(route))
    if (rules.length === 0) {
      return t(
        'Het reglement zegt niets over het loon van wie langs dit kanaal begint.',
        'The regulation says nothing about the pay of who enters by this route.',
      )
    }
    const none = t(
      'Op wat deze kandidaat verklaarde, past geen van de regels van dit kanaal.',
      'None of the rules of this route fits what this candidate stated.',
    )
    return [none, ...rules.map(({ says }) => says[language])].join(' ')
  }
  if (pay.state === 'undecided')
    return `${pay.says[language]} ${t('Of dat hier geldt, is nog niet bekend.', 'Whether that holds here is not known yet.')}`
  const { system, scale, step } = pay.content
  const named = scale === 'not-stated' ? t('Schaal niet genoemd', 'Scale not stated') : scale
  return `${named}: ${SYSTEMS[system][language]}, ${PAY_STEPS[step][language]}. ${pay.says[language]}`
}
