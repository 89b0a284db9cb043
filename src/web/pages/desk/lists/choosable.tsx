/**
 * Those who can be chosen, each with what those who judged wrote and the way to the file. They stand by number, without a score.
 *
 * @module
 */

import { type Choosable as Person } from '#app/desk/lists/lists.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { personInWords } from './people.tsx'

interface PeopleProps {
  readonly at: AtSelection
  readonly people: readonly Person[]
}

interface PersonProps {
  readonly at: AtSelection
  readonly person: Person
}

/** So many are laid open at once; of more, each is opened alone. */
const MOST_OPEN = 10

/** The people; nothing where nobody can be chosen. */
export function Choosable({ at, people }: PeopleProps): Html | null {
  const { t } = at.visit.frame
  if (people.length === 0) return null
  return (
    <section aria-labelledby="geslaagd">
      <h2 class="govuk-heading-m" id="geslaagd">
        {t('Wie slaagde, en waarom', 'Who passed, and why')}
      </h2>
      <p class="govuk-body">
        {t(
          'Per kandidaat staat hier wat wie beoordeelde erover schreef, zonder score. Hun volgorde zegt niets.',
          'For each candidate this is what those who judged wrote about them, without a score. Their order says nothing.',
        )}
      </p>
      {people.map((person) => (
        <Disclosure title={personInWords(person)} isOpen={people.length <= MOST_OPEN}>
          <Reasons at={at} person={person} />
          <File at={at} person={person} />
        </Disclosure>
      ))}
    </section>
  )
}

function Reasons({ at, person: { isClosed, reasons } }: PersonProps): Html {
  const { language, visit } = at
  if (reasons === undefined || reasons.length === 0) {
    return <p class="govuk-body">{noReasons(isClosed, reasons !== undefined, visit.frame.t)}</p>
  }
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map((reason) => (
        <li>{reason[language]}</li>
      ))}
    </ul>
  )
}

function noReasons(
  isClosed: boolean,
  isLookedAt: boolean,
  t: AtSelection['visit']['frame']['t'],
): string {
  if (isClosed) {
    return t(
      'Verborgen, wegens een belangenconflict.',
      'Hidden, because of a conflict of interest.',
    )
  }
  return isLookedAt
    ? t(
        'Wie beoordeelde schreef hier geen motivering. Wat beslist is en waarom staat in het dossier.',
        'Those who judged wrote no reasons here. What was decided and why stands in the file.',
      )
    : t(
        'De motivering staat hier niet zolang je beoordeelt.',
        'The reasons are not shown here while you judge.',
      )
}

/** The way to the file, which a conflict of interest closes. */
function File({ at, person: { candidate, isClosed } }: PersonProps): Html | null {
  const { language, selection, visit } = at
  if (isClosed) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={pathTo('deskCandidate', language, { selection, candidate })}>
        {visit.frame.t('Open het dossier van ', 'Open the file of ')}
        {candidate}
      </a>
    </p>
  )
}
