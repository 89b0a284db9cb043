/**
 * What somebody states of one kind: a list, of which each can be changed and removed.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { type ClaimForm } from '../../../forms/claims/field.ts'
import { ClaimList } from '../../../forms/claims/view.tsx'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type AtDraft, draftPage } from '../desk.tsx'
import { DraftPage } from '../draft-page.tsx'
import { keepingWay, wayOf } from '../onward.ts'
import { claimsOfForm, formNamed, nameOfForm } from './named.ts'

/** The form that the address names. */
export function formIn({ visit, published }: AtDraft): ClaimForm {
  return formNamed(published.inForce, nameIn(visit, 'form')) ?? notFound()
}

/** The page. */
export const claimsPage = draftPage((at) => {
  const { visit, selection, draft } = at
  const { language, t } = visit.frame
  const form = formIn(at)
  const name = nameOfForm(form)
  const { back, next } = wayOf(at, `claims/${name}`)
  const here = { selection, form: name }
  return show(
    visit,
    <DraftPage at={at} title={form.words.many[language]} back={back}>
      <p class="govuk-body">
        {t(
          'Voeg toe wat je hebt. We vragen alleen waar deze vacature naar kijkt.',
          'Add what you have. We only ask what this vacancy looks at.',
        )}
      </p>
      <ClaimList
        language={language}
        form={form}
        isHeadingHidden
        claims={claimsOfForm(form, draft.contents.claims)}
        addPath={keepingWay(at, pathTo('draftNewClaim', language, here))}
        changePath={(claim) => keepingWay(at, pathTo('draftClaim', language, { ...here, claim }))}
        removePath={(claim) =>
          keepingWay(at, pathTo('draftClaimRemoval', language, { ...here, claim }))
        }
      />
      <Button path={next}>{t('Ga verder', 'Continue')}</Button>
    </DraftPage>,
  )
})
