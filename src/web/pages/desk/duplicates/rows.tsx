/**
 * What stands beside each other of two applications: who it is where that may be seen, when what came in, the route, answers, claims
 * and files.
 *
 * @module
 */

import { dayInWords } from '#core/regulation/words/dates.ts'
import {
  type EvidenceView,
  type PersonView,
  type ScreeningFile,
} from '#app/desk/screening/screening.ts'
import { type Claim } from '#core/claims/schema.ts'
import { kindInWords } from '#core/eligibility/claim-words.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { saidOf } from '../screening/application-part.tsx'
import { ClaimFacts, fileTitle, worded } from '../screening/claims.tsx'

/** One row: what it is about, both values, and whether they are the same. */
export interface Row {
  readonly label: string
  readonly isSame: boolean
  readonly values: readonly [string | Html, string | Html]
}

/** Every row in which either has something to show. */
export function rowsOf(at: AtSelection, left: ScreeningFile, right: ScreeningFile): readonly Row[] {
  return [
    ...personRows(at, left, right),
    ...applicationRows(at, left, right),
    ...answerRows(at, left, right),
    ...claimRows(at, left, right),
    ...evidenceRows(at, left, right),
  ]
}

function textRow(label: string, left: string | undefined, right: string | undefined): Row {
  return { label, isSame: left === right, values: [left ?? NOTHING, right ?? NOTHING] }
}

const NOTHING = '–'

function personRows(
  { language }: AtSelection,
  { person: left }: ScreeningFile,
  { person: right }: ScreeningFile,
): readonly Row[] {
  if (left === undefined || right === undefined) return []
  const valueIn = (
    person: PersonView,
    field: (typeof PERSON)[number]['field'],
  ): string | undefined =>
    field === 'born' && person.born !== undefined
      ? dayInWords(person.born, language)
      : person[field]
  return PERSON.map(({ field, ...label }) =>
    textRow(label[language], valueIn(left, field), valueIn(right, field)),
  ).filter(({ values }) => values.some((value) => value !== NOTHING && value !== ''))
}

const PERSON = [
  { field: 'name', nl: 'Naam', en: 'Name' },
  { field: 'email', nl: 'E-mailadres', en: 'E-mail address' },
  { field: 'phone', nl: 'Telefoonnummer', en: 'Telephone number' },
  { field: 'address', nl: 'Postadres', en: 'Postal address' },
  { field: 'born', nl: 'Geboortedatum', en: 'Date of birth' },
] as const

function applicationRows(
  { visit, language, place }: AtSelection,
  left: ScreeningFile,
  right: ScreeningFile,
): readonly Row[] {
  const { t } = visit.frame
  const routeOf = ({ eligibility }: ScreeningFile): string | undefined => {
    const { chosenRoute } = eligibility
    return chosenRoute === undefined
      ? undefined
      : (place.regulation.routes[chosenRoute]?.name[language] ?? chosenRoute)
  }
  const cameIn = ({ submissions }: ScreeningFile): Html => (
    <ul class="keur-claimed">
      {submissions.map((view) => (
        <li>{saidOf(view, language)}</li>
      ))}
    </ul>
  )
  const momentsOf = ({ submissions }: ScreeningFile): string =>
    submissions.map((view) => saidOf(view, language)).join(' ')
  return [
    {
      label: t('Binnengekomen', 'Came in'),
      isSame: momentsOf(left) === momentsOf(right),
      values: [cameIn(left), cameIn(right)],
    },
    textRow(t('Kanaal', 'Route'), routeOf(left), routeOf(right)),
  ]
}

function answerRows(
  { language, place }: AtSelection,
  left: ScreeningFile,
  right: ScreeningFile,
): readonly Row[] {
  const { questions = {} } = place.regulation.applications
  const [a, b] = [answersOf(left), answersOf(right)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) =>
    textRow(questions[name]?.label[language] ?? name, a[name], b[name]),
  )
}

function answersOf({ submissions }: ScreeningFile): Readonly<Record<string, string>> {
  return submissions.find(({ counts }) => counts)?.submission.event.answers ?? {}
}

function claimRows(at: AtSelection, left: ScreeningFile, right: ScreeningFile): readonly Row[] {
  const kinds = new Set([...left.claims, ...right.claims].map(({ claim }) => claim.kind))
  return [...kinds].map((kind) => {
    const [a, b] = [claimsOf(left, kind), claimsOf(right, kind)]
    return {
      label: capital(kindInWords(kind, at.language)),
      isSame: contentOf(a) === contentOf(b),
      values: [<Claims at={at} claims={a} />, <Claims at={at} claims={b} />],
    }
  })
}

function claimsOf({ claims }: ScreeningFile, kind: Claim['kind']): readonly Claim[] {
  return claims.flatMap(({ claim }) => (claim.kind === kind ? [claim] : []))
}

/** What is stated, whatever it was named and in whatever order. */
function contentOf(claims: readonly Claim[]): string {
  return claims
    .map((claim) =>
      JSON.stringify(
        Object.entries(claim)
          .filter(([field]) => field !== 'claim')
          .toSorted(byName),
      ),
    )
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('\n')
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Claims({
  at,
  claims,
}: {
  readonly at: AtSelection
  readonly claims: readonly Claim[]
}): Html {
  if (claims.length === 0) return <p class="govuk-body">{NOTHING}</p>
  return (
    <ul class="keur-claimed">
      {claims.map((claim) => (
        <li>
          <ClaimFacts rows={worded({ at }, claim).rows} />
        </li>
      ))}
    </ul>
  )
}

function evidenceRows(at: AtSelection, left: ScreeningFile, right: ScreeningFile): readonly Row[] {
  const { t } = at.visit.frame
  const [a, b] = [contentsOf(left), contentsOf(right)]
  if (a.length === 0 && b.length === 0) return []
  const both = new Set(a.filter((one) => b.includes(one)))
  return [
    {
      label: t('Bestanden', 'Files'),
      isSame: a.join(' ') === b.join(' '),
      values: [
        <Files at={at} file={left} both={both} />,
        <Files at={at} file={right} both={both} />,
      ],
    },
  ]
}

/** The hashes of what was sent along. */
function contentsOf({ evidence }: ScreeningFile): readonly string[] {
  return evidence.map(({ sha256 }) => sha256).toSorted((a, b) => (a < b ? -1 : 1))
}

interface FilesProps {
  readonly at: AtSelection
  readonly file: ScreeningFile
  /** The hashes of what both sent along. */
  readonly both: ReadonlySet<string>
}

function Files({ at, file: { evidence, candidate }, both }: FilesProps): Html {
  const { t } = at.visit.frame
  if (evidence.length === 0) return <p class="govuk-body">{NOTHING}</p>
  return (
    <ul class="keur-claimed">
      {evidence.map((one) => (
        <li>
          <FileLink at={at} candidate={candidate} one={one} />
          {both.has(one.sha256) ? (
            <span class="keur-note">
              {' '}
              {t('precies hetzelfde bestand', 'exactly the same file')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Opened by whoever screens; to others it is named. */
function FileLink({
  at: { language, place, selection },
  candidate,
  one,
}: {
  readonly at: AtSelection
  readonly candidate: string
  readonly one: EvidenceView
}): Html {
  const title = fileTitle(one, language)
  if (!place.may('screen')) return <>{title}</>
  const { upload } = one
  return (
    <a class="govuk-link" href={pathTo('deskEvidence', language, { selection, candidate, upload })}>
      {title}
    </a>
  )
}
