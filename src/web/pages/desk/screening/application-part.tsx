/**
 * Whether the application counts: what came in when, in which language, with what; what the rules say of each point and
 * what a person concluded.
 *
 * @module
 */

import { type SubmissionView, type ValidityView } from '#app/desk/screening/screening.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { LANGUAGES } from '#core/regulation/words/claim-words.ts'
import { formatDay, parseDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { OWED } from '../../applying/uploads/words.ts'
import { type AtFile } from './at-file.tsx'
import { CHANNEL, POINT_WORDS, TIME, VALIDITY } from './words.ts'

/** The application. */
export function ApplicationPart({ page }: { readonly page: AtFile }): Html {
  const { at, file } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate } = file
  return (
    <section aria-labelledby="sollicitatie">
      <h2 class="govuk-heading-m" id="sollicitatie">
        {t('De sollicitatie', 'The application')}
      </h2>
      <Submissions page={page} />
      <Attachments page={page} />
      <SummaryList
        rows={file.validity
          .filter((one) => concerns(file, one))
          .map((one) => ({
            label: POINT_WORDS[one.point][language],
            value: <Point page={page} view={one} />,
            change: {
              word: t('Besluit', 'Conclude'),
              path: pathTo('deskValidity', language, { selection, candidate, point: one.point }),
            },
          }))}
      />
    </section>
  )
}

/** A postmark is of what came by post; nothing else has one that could be in order. */
function concerns(
  { submissions }: AtFile['file'],
  { point, issue, judged }: AtFile['file']['validity'][number],
): boolean {
  return (
    point !== 'postmark' ||
    issue !== undefined ||
    judged !== undefined ||
    submissions.some(({ submission: { event } }) => event.channel === 'post')
  )
}

/** Every submission, and which one counts. */
export function Submissions({ page: { at, file } }: { readonly page: AtFile }): Html {
  const { t } = at.visit.frame
  return (
    <ul class="keur-claimed">
      {file.submissions.map((view) => (
        <li>
          {saidOf(view, at.language)}{' '}
          {view.counts ? (
            <Looked file={file} language={at.language} />
          ) : (
            <Tag tone="quiet">{t('Telt niet', 'Does not count')}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The version that is looked at: whether it counts depends on whether it is in order. */
function Looked({ file, language }: Pick<AtFile, 'file'> & { readonly language: Language }): Html {
  const isInOrder = file.validity.every(
    ({ issue, judged }) => (judged?.finding ?? issue?.verdict ?? 'valid') === 'valid',
  )
  return isInOrder ? (
    <Tag tone="good">{{ nl: 'Telt', en: 'Counts' }[language]}</Tag>
  ) : (
    <Tag tone="plain">{{ nl: 'Hierover gaat het', en: 'This one is looked at' }[language]}</Tag>
  )
}

/** A submission in one sentence: when, how, in which language. */
export function saidOf({ submission, time }: SubmissionView, language: Language): string {
  const { event, received } = submission
  const channel = CHANNEL[event.channel ?? 'online'][language]
  const spoken = LANGUAGES.get(event.language)?.[language] ?? event.language
  const words = {
    nl: `Ontvangen op ${formatInstant(received, 'nl')}, ${channel}, ${TIME[time].nl}; taal: ${spoken}`,
    en: `Received on ${formatInstant(received, 'en')}, ${channel}, ${TIME[time].en}; language: ${spoken}`,
  }
  return `${words[language]}${postmarkOf(event.postmark, language)}.`
}

function postmarkOf(postmark: string | undefined, language: Language): string {
  if (postmark === undefined) return ''
  const day = parseDay(postmark)
  const shown = day === undefined ? ILLEGIBLE[language] : formatDay(day, language)
  return `; ${POINT_WORDS.postmark[language].toLowerCase()}: ${shown}`
}

const ILLEGIBLE = { nl: 'onleesbaar', en: 'illegible' } as const

/** What has to come along, and whether it did. */
export function Attachments({ page: { at, file } }: { readonly page: AtFile }): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (file.attachments.length === 0) return null
  return (
    <ul class="keur-claimed">
      {file.attachments.map(({ name, attached, owed, effect }) => (
        <li>
          {name[language]}{' '}
          <Tag tone={attached ? 'good' : effect === 'none' ? 'quiet' : 'attention'}>
            {attached ? t('Meegestuurd', 'Sent along') : t('Niet meegestuurd', 'Not sent along')}
          </Tag>{' '}
          <span class="keur-note">{NEEDED[owed][language]}</span>
        </li>
      ))}
    </ul>
  )
}

const NEEDED = {
  ...OWED,
  'looked-up': {
    nl: 'Dit zoek jij op in de databank van Vlaamse diploma’s.',
    en: 'You look this up in the database of Flemish diplomas.',
  },
  'person-decides': {
    nl: 'Of dit nodig is, besluit jij.',
    en: 'You conclude whether this is needed.',
  },
  undecided: {
    nl: 'Of dit nodig is, hangt af van iets wat niet bekend is.',
    en: 'Whether this is needed depends on something that is not known.',
  },
  'not-owed': { nl: 'Dit is niet nodig.', en: 'This is not needed.' },
} as const

/** One point: what the rules say of it, and what a person concluded. */
export function Point({
  page,
  view: { issue, judged },
}: {
  readonly page: AtFile
  readonly view: ValidityView
}): Html {
  const { visit, language, place } = page.at
  const { t } = visit.frame
  const said = judged?.finding ?? issue?.verdict ?? 'valid'
  return (
    <>
      <Tag tone={VALIDITY[said].tone}>{VALIDITY[said][language]}</Tag>{' '}
      {issue === undefined ? null : (
        <span>
          {t('De regels', 'The rules')}: {VALIDITY[issue.verdict][language].toLowerCase()}.{' '}
          {saysAt(place.regulation, issue.rule)?.[language]}
        </span>
      )}
      {judged === undefined ? null : (
        <span class="keur-reason__judged">
          {' '}
          <strong>{t('Besluit van een persoon', 'Conclusion of a person')}</strong> (
          {page.whose(judged.by)}): <q>{judged.reason}</q>
        </span>
      )}
    </>
  )
}
