/**
 * What a candidate stated, and the files that go with it.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { kindInWords, valueInWords } from '#core/eligibility/claim-words.ts'
import { fieldWord } from '#core/eligibility/labels.ts'
import { type ClaimView, type EvidenceView } from '#app/desk/screening/screening.ts'
import { type Language } from '#core/values/text.ts'
import { Tag } from '../../../components/tag.tsx'
import { type ClaimRow, claimRows, claimTitle } from '../../../forms/claims/words.ts'
import { claimForms } from '../../../forms/claims/forms.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameOfForm } from '../../applying/claims/named.ts'
import { type AtSelection } from '../at.tsx'
import { type AtFile } from './at-file.tsx'
import { EVIDENCE } from './words.ts'

/** A claim in words: what it is called, and its fields. */
interface WordedClaim {
  readonly title: string
  readonly rows: readonly ClaimRow[]
}

/** A claim in the words in which the candidate stated it; of what no form asks, in those of the rules. */
export function worded({ at }: Pick<AtFile, 'at'>, claim: Claim): WordedClaim {
  const { place, language } = at
  const form = claimForms(place.regulation).find(
    ({ kind, fixed }) =>
      kind === claim.kind && (claim.kind !== 'statement' || fixed['about'] === claim.about),
  )
  if (form !== undefined) {
    return { title: claimTitle(form, claim, language), rows: claimRows(form, claim, language) }
  }
  return { title: kindInWords(claim.kind, language), rows: plainRows(claim, language) }
}

function plainRows(claim: Claim, language: Language): readonly ClaimRow[] {
  return Object.entries(claim).flatMap(([field, value]) => {
    if (field === 'claim' || field === 'kind' || value === undefined) return []
    const shown = Array.isArray(value) ? value.map(String) : value
    return [{ label: fieldWord(field, language), value: valueInWords(shown, language) }]
  })
}

interface ClaimsProps {
  readonly at: AtSelection
  readonly candidate: string
  readonly claims: readonly ClaimView[]
}

/** Claims, each with how far it is proven and the way to compare it with its evidence. */
export function Claims({ at, candidate, claims }: ClaimsProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (claims.length === 0) {
    return <p class="govuk-body">{t('Niets opgegeven.', 'Nothing stated.')}</p>
  }
  return (
    <ul class="keur-claimed">
      {claims.map(({ claim, evidence, isAdded }) => {
        const { title, rows } = worded({ at }, claim)
        return (
          <li>
            <p class="keur-claimed__title">
              <a
                class="govuk-link"
                href={pathTo('deskClaim', language, { selection, candidate, claim: claim.claim })}
              >
                {title}
              </a>{' '}
              <Tag tone={EVIDENCE[evidence].tone}>{EVIDENCE[evidence][language]}</Tag>
              {isAdded ? <span class="keur-note"> {t('aangevuld', 'added later')}</span> : null}
            </p>
            <ClaimFacts rows={rows} />
          </li>
        )
      })}
    </ul>
  )
}

/** The fields of a claim. */
export function ClaimFacts({ rows }: { readonly rows: readonly ClaimRow[] }): Html {
  return (
    <dl class="keur-rows">
      {rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface FilesProps {
  readonly page: AtFile
  readonly evidence: readonly EvidenceView[]
}

/** Files, to be opened at the desk. */
export function Files({ page, evidence }: FilesProps): Html {
  const { at, file } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (evidence.length === 0) {
    return <p class="govuk-body">{t('Geen bestand.', 'No file.')}</p>
  }
  return (
    <ul class="keur-claimed">
      {evidence.map((one) => (
        <li>
          <a
            class="govuk-link"
            href={pathTo('deskEvidence', language, {
              selection,
              candidate: file.candidate,
              upload: one.upload,
            })}
          >
            {fileTitle(one, language)}
          </a>{' '}
          <span class="keur-note">
            {sizeInWords(one.bytes)}
            {one.isScanned ? '' : `, ${t('niet gescand op virussen', 'not scanned for viruses')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a file is called here: its own name, or in blind mode what it is for. */
export function fileTitle({ name, what, number }: EvidenceView, language: Language): string {
  return name ?? `${what[language]} (${number})`
}

const KILO = 1000

function sizeInWords(bytes: number): string {
  return bytes < KILO * KILO
    ? `${Math.max(1, Math.round(bytes / KILO))} kB`
    : `${Math.round(bytes / KILO / KILO)} MB`
}

/** Everything that can be added, as links. */
export function AddClaims({ at, candidate }: Omit<ClaimsProps, 'claims'>): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  return (
    <nav aria-label={t('Aanvullen', 'Add')}>
      <ul class="keur-filter">
        {claimForms(place.regulation).map((form) => (
          <li>
            <a
              href={pathTo('deskNewClaim', language, {
                selection,
                candidate,
                form: nameOfForm(form),
              })}
            >
              {form.words.add[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
