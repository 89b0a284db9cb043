/**
 * One claim: added, changed, removed.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { type ClaimForm, type ClaimProblem } from '../../../forms/claims/field.ts'
import { newName } from '../../../forms/claims/list.ts'
import { readClaim } from '../../../forms/claims/read.ts'
import { ClaimFields, fieldProblems } from '../../../forms/claims/view.tsx'
import { claimTitle } from '../../../forms/claims/words.ts'
import { type Written, writtenIn, writtenOf } from '../../../forms/claims/written.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from '../desk.tsx'
import { DraftPage, VersionField } from '../draft-page.tsx'
import { keepingWay } from '../onward.ts'
import { bodyOf, type Sent } from '../sent.ts'
import { formIn } from './list.tsx'
import { claimsOfForm, nameOfForm } from './named.ts'

/** An empty form for one more. */
export const newClaimPage = draftPage((at) => {
  const form = formIn(at)
  return show(at.visit, <ClaimView at={at} form={form} written={{}} />)
})

/** One more. */
export const newClaimForm = draftForm((at, sent) => {
  const form = formIn(at)
  return write(at, sent, { form, claim: newName(at.draft.contents.claims, form.kind) })
})

/** The form of one that is there. */
export const claimPage = draftPage((at) => {
  const form = formIn(at)
  const claim = claimIn(at, form)
  return show(
    at.visit,
    <ClaimView at={at} form={form} written={writtenOf(form, claim)} changed={claim} />,
  )
})

/** One that is changed. */
export const claimForm = draftForm((at, sent) => {
  const form = formIn(at)
  const claim = claimIn(at, form)
  return write(at, sent, { form, claim: claim.claim, changed: claim })
})

/** Asks whether to remove one. */
export const removalPage = draftPage((at) => {
  const { language, t } = at.visit.frame
  const form = formIn(at)
  const title = claimTitle(form, claimIn(at, form), language)
  const back = listOf(at, form)
  return show(
    at.visit,
    <DraftPage at={at} title={t(`“${title}” verwijderen?`, `Remove “${title}”?`)} back={back}>
      <form method="post">
        <VersionField draft={at.draft} />
        <div class="keur-actions">
          <Button kind="danger">{t('Ja, verwijder', 'Yes, remove')}</Button>
          <Button kind="second" path={back.path}>
            {t('Nee, ga terug', 'No, go back')}
          </Button>
        </div>
      </form>
    </DraftPage>,
  )
})

/** Removes it. */
export const removalForm = draftForm((at, sent) => {
  const form = formIn(at)
  const { claim } = claimIn(at, form)
  return saved(at, {
    sent,
    changes: { claims: { [claim]: null } },
    next: listOf(at, form).path,
    again: (problems) => <ClaimView at={at} form={form} written={{}} problems={problems} />,
    fieldOf: firstFieldOf(form),
  })
})

function claimIn({ visit, draft }: AtDraft, form: ClaimForm): Claim {
  const name = nameIn(visit, 'claim')
  return claimsOfForm(form, draft.contents.claims).find(({ claim }) => claim === name) ?? notFound()
}

function listOf(at: AtDraft, form: ClaimForm): { readonly path: string; readonly name: string } {
  const { visit, selection } = at
  const { language, t } = visit.frame
  const path = pathTo('draftClaims', language, { selection, form: nameOfForm(form) })
  return { path: keepingWay(at, path), name: t('Terug', 'Back') }
}

interface Writing {
  readonly form: ClaimForm
  /** The name it has or gets. */
  readonly claim: string
  /** What it was before. */
  readonly changed?: Claim
}

function write(at: AtDraft, sent: Sent, { form, claim, changed }: Writing): Answer {
  const { visit } = at
  const { language } = visit.frame
  const written = writtenIn(form, bodyOf(sent))
  const again = (problems: readonly FieldProblem[], wrong?: readonly ClaimProblem[]): Html => (
    <ClaimView
      at={at}
      form={form}
      written={written}
      wrong={wrong}
      problems={problems}
      changed={changed}
    />
  )
  const today = dayInBrussels(visit.services.now())
  const read = readClaim(form, written, { claim, today })
  if (!read.ok) return show(visit, again(fieldProblems(read.refusal, language), read.refusal), 422)
  return saved(at, {
    sent,
    changes: { claims: { [claim]: read.value } },
    next: listOf(at, form).path,
    again: (problems) => again(problems),
    fieldOf: firstFieldOf(form),
  })
}

function firstFieldOf({ fields }: ClaimForm): () => string {
  return () => fields[0]?.name ?? ''
}

interface ClaimViewProps {
  readonly at: AtDraft
  readonly form: ClaimForm
  readonly written: Written
  readonly problems?: readonly FieldProblem[]
  /** What is wrong with each field. */
  readonly wrong?: readonly ClaimProblem[] | undefined
  /** The claim that is changed, where it is not a new one. */
  readonly changed?: Claim | undefined
}

function ClaimView(props: ClaimViewProps): Html {
  const { at, form, written, problems = [], wrong = [], changed } = props
  const { language, t } = at.visit.frame
  return (
    <DraftPage
      at={at}
      title={
        changed === undefined
          ? form.words.add[language]
          : `${form.words.one[language]}: ${t('wijzigen', 'change')}`
      }
      back={listOf(at, form)}
      problems={problems}
    >
      <form method="post" novalidate>
        <ClaimFields language={language} form={form} written={written} problems={wrong} />
        <VersionField draft={at.draft} />
        <Button>{t('Bewaar', 'Save')}</Button>
      </form>
    </DraftPage>
  )
}
