/**
 * In the file of a candidate: what was decided and why, what they were sent, everything that happened.
 *
 * @module
 */

import { type FileView } from '#app/desk/file/file.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { Points } from '../points.tsx'
import { History } from './history.tsx'

interface DecidedProps {
  readonly at: AtSelection
  readonly file: FileView
}

/** All of it; for who still judges a sentence that says where they find what they may see. */
export function Decided({ at, file }: DecidedProps): Html {
  const { t } = at.visit.frame
  const { explanation, history } = file
  if (explanation === undefined) return <OnTheForm at={at} />
  return (
    <>
      <Waits at={at} file={file} />
      <h2 class="govuk-heading-m">
        {t('Wat er beslist is, en waarom', 'What was decided, and why')}
      </h2>
      {explanation.parts.map(({ heading, lines }) => (
        <Disclosure title={heading[at.language]}>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map(({ depth, text }) => (
              <li class={depth === 0 ? undefined : `keur-depth-${Math.min(depth, 3)}`}>
                {text[at.language]}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      <Letters at={at} file={file} />
      <h2 class="govuk-heading-m">{t('Wat er gebeurde', 'What happened')}</h2>
      <History at={at} history={history} />
    </>
  )
}

/** What waits for a person, with the way to it for who may settle it. */
function Waits({ at, file: { points } }: DecidedProps): Html | null {
  const { visit, selection, place } = at
  const { t } = visit.frame
  const { regulation, may } = place
  if (points.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('Wacht nog op een persoon', 'Waits for a person')}</h2>
      <Points {...{ at, selection, regulation, may, points }} most={points.length} />
    </>
  )
}

function OnTheForm({ at: { visit, language, selection } }: Pick<DecidedProps, 'at'>): Html {
  const { t } = visit.frame
  return (
    <p class="govuk-body">
      {t(
        'Scores en beslissingen staan hier niet zolang je beoordeelt. Wat het selectiereglement je van vorige rondes laat zien, staat bij ',
        'Scores and decisions are not shown here while you judge. What the regulation lets you see of earlier rounds stands beside ',
      )}
      <a class="govuk-link" href={pathTo('deskAssessing', language, { selection })}>
        {t('je formulier', 'your form')}
      </a>
      .
    </p>
  )
}

function Letters({ at, file: { isClosed, letters } }: DecidedProps): Html | null {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  if (!place.may('read-letters')) return null
  if (isClosed) {
    return (
      <>
        <h2 class="govuk-heading-m">{t('Brieven', 'Letters')}</h2>
        <p class="govuk-body">
          {t(
            'Brieven blijven voor jou verborgen: er is een belangenconflict.',
            'Letters stay hidden from you: there is a conflict of interest.',
          )}
        </p>
      </>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-m">{t('Brieven', 'Letters')}</h2>
      {letters.length === 0 ? (
        <p class="govuk-body">{t('Er is nog geen brief verstuurd.', 'No letter was sent yet.')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {letters.map(({ letter, about, told, isMailed }) => (
            <li>
              <a class="govuk-link" href={pathTo('deskLetter', language, { selection, letter })}>
                {about[language]} (pdf)
              </a>
              {': '}
              {t('meegedeeld op', 'told on')} {formatInstant(told, language)},{' '}
              {isMailed
                ? t('per mail', 'by mail')
                : t('op papier, met de post', 'on paper, by post')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
