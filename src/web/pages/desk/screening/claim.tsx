/**
 * Comparing a claim with its evidence.
 *
 * @module
 */

import { type ClaimView } from '#app/desk/screening/screening.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Option, Radios } from '../../../components/forms/choices.tsx'
import { ErrorSummary, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type AtSelection } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { type AtFile, SeenField, afterwards, fileForm, filePage } from './at-file.tsx'
import { ClaimFacts, Files, worded } from './claims.tsx'
import { DecisionButtons, pathToFile } from './decision.tsx'
import { type Check, DiplomaCheck } from './diploma-check.tsx'
import { Missed } from './history.tsx'
import { EVIDENCE } from './words.ts'

/** The page. */
export const claimPage = filePage(async (page) => {
  const check = await checkIn(page.at, page.file.candidate)
  return show(page.at.visit, drawnClaim(page, check) ?? notFound())
}, 'verify-claims')

/** What was found; then back to the candidate. */
export const claimForm = fileForm(async (at, who, sent) => {
  const done = await at.desk.verifyClaim(who, {
    claim: nameIn(at.visit, 'claim'),
    finding: sent.one('finding'),
    source: sent.one('source'),
    reason: sent.one('reason'),
  })
  const check = await checkIn(at, who.candidate)
  return afterwards(at, done, {
    sent,
    to: pathToFile(at, who.candidate),
    again: (page) => drawnClaim(page, check),
  })
}, 'verify-claims')

/** Whether a diploma can be looked up here, and by what. */
export async function checkIn({ desk, place }: AtSelection, candidate: string): Promise<Check> {
  const isConnected = desk.hasDiplomaSource
  return { isConnected, isBornKnown: isConnected && (await desk.isBornKnown(place, candidate)) }
}

/** The page of the claim that the address names; nothing where there is none. */
export function drawnClaim(page: AtFile, check: Check): Html | undefined {
  const name = nameIn(page.at.visit, 'claim')
  // Of two of one name the later one is what is known now.
  const view = page.file.claims.findLast(({ claim }) => claim.claim === name)
  return view === undefined ? undefined : <ClaimPage page={page} view={view} check={check} />
}

interface ClaimPageProps {
  readonly page: AtFile
  readonly view: ClaimView
  readonly check: Check
}

function ClaimPage({ page, view, check }: ClaimPageProps): Html {
  const { at, file, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { title, rows } = worded(page, view.claim)
  return (
    <DeskPage
      at={at}
      section="deskScreening"
      title={title}
      lead={`${t('Kandidaat', 'Candidate')} ${file.candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Missed page={page} />
      <p class="govuk-body">
        <Tag tone={EVIDENCE[view.evidence].tone}>{EVIDENCE[view.evidence][language]}</Tag>
      </p>
      <ClaimFacts rows={rows} />
      {view.claim.kind === 'diploma' && file.withdrawn === undefined ? (
        <DiplomaCheck page={page} claim={view.claim.claim} check={check} />
      ) : null}
      <h2 class="govuk-heading-m">{t('Bestanden', 'Files')}</h2>
      <Files page={page} evidence={file.evidence} />
      <h2 class="govuk-heading-m">{t('Vergelijk met het bewijs', 'Compare with the evidence')}</h2>
      <Verification page={page} view={view} />
    </DeskPage>
  )
}

function Verification({ page, view }: Omit<ClaimPageProps, 'check'>): Html {
  const { at, file, sent, problems } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate } = file
  return (
    <form
      method="post"
      action={pathTo('deskClaim', language, { selection, candidate, claim: view.claim.claim })}
      novalidate
    >
      <SeenField page={page} />
      <Radios
        language={language}
        name="finding"
        label={t('Klopt wat opgegeven is?', 'Is what was stated true?')}
        options={optionsIn(FINDINGS, language)}
        value={sent.one('finding')}
        problem={problemOf('finding', problems)}
      />
      <Radios
        language={language}
        name="source"
        label={t('Waarmee vergeleek je het?', 'What did you compare it with?')}
        options={optionsIn(SOURCES, language)}
        value={sent.one('source')}
        problem={problemOf('source', problems)}
      />
      <TextArea
        language={language}
        name="reason"
        label={t(
          'Wat vond je? (mag leeg als het klopt)',
          'What did you find? (may stay empty if it is true)',
        )}
        hint={t('De kandidaat mag dit lezen.', 'The candidate may read this.')}
        rows={3}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <DecisionButtons page={page} />
    </form>
  )
}

interface Offered {
  readonly value: string
  readonly label: Text
  readonly hint?: Text
}

function optionsIn(offered: readonly Offered[], language: Language): readonly Option[] {
  return offered.map(({ value, label, hint }) => ({
    value,
    label: label[language],
    hint: hint?.[language],
  }))
}

const FINDINGS: readonly Offered[] = [
  { value: 'verified', label: { nl: 'Ja, het klopt', en: 'Yes, it is true' } },
  {
    value: 'refuted',
    label: { nl: 'Nee, het klopt niet', en: 'No, it is not true' },
    hint: {
      nl: 'Dan telt deze verklaring als niet opgegeven.',
      en: 'Then this claim counts as not stated.',
    },
  },
]

const SOURCES: readonly Offered[] = [
  {
    value: 'authentic-source',
    label: { nl: 'Een authentieke bron', en: 'An authentic source' },
    hint: {
      nl: 'Een databank van de overheid zelf, zoals die van de diploma’s.',
      en: 'A database of the authorities themselves, such as that of diplomas.',
    },
  },
  { value: 'document', label: { nl: 'Een document', en: 'A document' } },
  { value: 'other', label: { nl: 'Iets anders', en: 'Something else' } },
]
