/**
 * Whether one may still apply, in one tag.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { parseDay, daysBetween } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { timeLeft } from '../dates.ts'
import { type Frame } from '../frame.ts'
import { type Html } from '../html.ts'
import { Tag, type Tone } from './tag.tsx'

/** The last days of a vacancy are marked. */
const SOON = 3

/** Open, with the time left; not open yet; closed; stopped. */
export function StateTag({
  frame,
  vacancy,
  now,
}: {
  readonly frame: Frame
  readonly vacancy: Pick<FoundVacancy, 'state' | 'closing'>
  readonly now: Instant
}): Html {
  const { language, t } = frame
  const { state, closing } = vacancy
  if (state === 'closed') return <Tag tone="quiet">{t('Afgesloten', 'Closed')}</Tag>
  if (state === 'stopped') return <Tag tone="wrong">{t('Stopgezet', 'Stopped')}</Tag>
  if (state === 'upcoming') return <Tag>{t('Opent binnenkort', 'Opens soon')}</Tag>
  return <Tag tone={toneOf(closing, now)}>{timeLeft(closing, now, language)}</Tag>
}

function toneOf(closing: string, now: Instant): Tone {
  const last = parseDay(closing)
  return last !== undefined && daysBetween(dayInBrussels(now), last) <= SOON ? 'attention' : 'good'
}
