/**
 * One condition of a route: what was stated, the evidence beside it, what is concluded and why.
 *
 * @module
 */

import { conditionOf } from '#app/desk/screening/deciding.ts'
import { type ClaimView, type EvidenceView } from '#app/desk/screening/screening.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { type Html } from '../../../html.ts'
import { type AtFile } from './at-file.tsx'
import { Claims, Files } from './claims.tsx'
import { ReasonTree } from './reasons.tsx'

interface ConditionProps {
  readonly page: AtFile
  readonly reason: Reason
  readonly route: string
  /** On the page of this very condition: nothing leads there. */
  readonly isAlone?: true | undefined
}

/** The condition in full. */
export function ConditionPart({ page, reason, route, isAlone }: ConditionProps): Html {
  const { t } = page.at.visit.frame
  return (
    <div class="keur-screened">
      <div class="keur-screened__why">
        <ReasonTree page={page} reason={reason} route={route} isAlone={isAlone} />
      </div>
      <Beside
        page={page}
        reason={reason}
        stated={t('Opgegeven', 'Stated')}
        proof={t('Bewijs', 'Evidence')}
      />
    </div>
  )
}

interface BesideProps extends Pick<ConditionProps, 'page' | 'reason'> {
  readonly stated: string
  readonly proof: string
}

/** The claims that were looked at and the files that prove them. */
function Beside({ page, reason, stated, proof }: BesideProps): Html {
  const { t } = page.at.visit.frame
  const claims = claimsOf(page, reason)
  const { files, owed } = evidenceFor(page, reason)
  return (
    <div class="keur-screened__beside">
      <p class="keur-screened__label">{stated}</p>
      <Claims at={page.at} candidate={page.file.candidate} claims={claims} />
      <p class="keur-screened__label">{proof}</p>
      <Files page={page} evidence={files} />
      {owed.length === 0 ? null : (
        <p class="keur-note">
          {t('Nodig, maar niet meegestuurd', 'Needed, but not sent along')}: {owed.join(', ')}
        </p>
      )}
    </div>
  )
}

function claimsOf({ file }: AtFile, reason: Reason): readonly ClaimView[] {
  const names = new Set(namesIn(reason))
  return file.claims.filter(({ claim }) => names.has(claim.claim))
}

function namesIn({ claims, children }: Reason): readonly string[] {
  return [...claims.map(({ claim }) => claim), ...children.flatMap(namesIn)]
}

interface Proof {
  readonly files: readonly EvidenceView[]
  /** What is owed and did not come. */
  readonly owed: readonly string[]
}

function evidenceFor({ at, file }: AtFile, reason: Reason): Proof {
  const { regulation } = at.place
  const attachments = new Set(
    conditionsIn(reason).flatMap((name) => regulation.conditions[name]?.evidence ?? []),
  )
  return {
    files: file.evidence.filter(({ attachment }) => attachments.has(attachment)),
    owed: file.attachments
      .filter(({ attachment, owed, attached }) => {
        return attachments.has(attachment) && owed === 'owed' && !attached
      })
      .map(({ name }) => name[at.language]),
  }
}

function conditionsIn(reason: Reason): readonly string[] {
  const own = reason.kind === 'condition' ? [conditionOf(reason)] : []
  return [...own, ...reason.children.flatMap(conditionsIn)]
}
