/**
 * Withdrawing a role: what it brings about and why, before it ends.
 *
 * @module
 */

import { type EndPreview } from '#app/desk/roles/roles.ts'
import { formatInstant } from '#core/values/instant.ts'
import { endOfRole } from '#record/own-events.ts'
import { Button } from '../../../components/forms/button.tsx'
import { SelectField } from '../../../components/forms/choices.tsx'
import { ErrorSummary, problemOf } from '../../../components/forms/error-summary.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, drawnAgain, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { rolesInWords } from '../words.ts'
import { Warnings } from './gift.tsx'
import { WHY, byInWords, givenInWords, nameInWords } from './words.ts'

/** The page. */
export const endPage = selectionPage('give-role', async (at) => drawn(at, sentOf([]), FIRST))

/** Ends it; then back to who does what, or to the desk for who ended their own role. */
export const endForm = selectionForm('give-role', async (at, sent) => {
  const { desk, place, selection, language, visit } = at
  const done = await desk.endRole(place, {
    id: nameIn(visit, 'role'),
    why: sent.one('waarom'),
    seen: sent.one('gezien'),
  })
  if (!done.ok) {
    const drawing = drawnAgain(done.refusal, language)
    return drawing === undefined ? refusedAtDesk(visit, done.refusal) : drawn(at, sent, drawing)
  }
  const { isOwn } = done.value
  const next = isOwn ? pathTo('desk', language) : pathTo('deskRoles', language, { selection })
  return visit.c.redirect(next, 303)
})

async function drawn(at: AtSelection, sent: Sent, drawing: Drawing): Promise<Response> {
  const { desk, place, visit } = at
  const found = await desk.previewEnd(place, nameIn(visit, 'role'))
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  return show(visit, <EndPage {...{ at, sent, preview: found.value, drawing }} />, drawing.status)
}

interface EndProps {
  readonly at: AtSelection
  readonly sent: Sent
  readonly preview: EndPreview
  readonly drawing: Drawing
}

function EndPage({ at, sent, preview, drawing }: EndProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { problems, isChanged } = drawing
  const { role, kind, warnings, seen } = preview
  const back = pathTo('deskRoles', language, { selection })
  return (
    <DeskPage
      at={at}
      section="deskRoles"
      title={t('Trek je deze rol in?', 'Do you withdraw this role?')}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {isChanged ? <ChangedMeanwhile at={at} /> : null}
      <What at={at} preview={preview} />
      <Warnings at={at} warnings={warnings} />
      <form
        method="post"
        action={pathTo('deskRoleEnd', language, { selection, role: role.id })}
        novalidate
      >
        <input type="hidden" name="gezien" value={seen} />
        {kind === 'waiting' ? null : (
          <SelectField
            language={language}
            name="waarom"
            label={t('Waarom stopt de rol?', 'Why does the role end?')}
            hint={t('Dit komt in het register.', 'This goes into the record.')}
            options={[
              { value: '', label: t('Kies…', 'Choose…') },
              ...endOfRole.options.map((why) => ({
                value: why,
                label: WHY[why]?.[language] ?? why,
              })),
            ]}
            value={sent.one('waarom')}
            problem={problemOf('waarom', problems)}
          />
        )}
        <div class="keur-actions">
          <Button kind="danger">{t('Trek deze rol in', 'Withdraw this role')}</Button>
          <Button kind="second" path={back}>
            {t('Doe niets', 'Do nothing')}
          </Button>
        </div>
      </form>
    </DeskPage>
  )
}

function What({ at, preview }: Pick<EndProps, 'at' | 'preview'>): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { role, whose } = preview
  return (
    <>
      <SummaryList
        rows={[
          { label: t('Wie', 'Who'), value: nameInWords(whose, language) },
          {
            label: t('Rol in deze selectie', 'Role in this selection'),
            value: rolesInWords([role.role], language),
          },
          {
            label: t('Sinds wanneer, en van wie', 'Since when, and by whom'),
            value:
              'account' in role
                ? givenInWords(role, language)
                : byInWords(formatInstant(role.since, language), role.by, language),
          },
        ]}
      />
      <p class="govuk-body">
        {preview.kind === 'waiting'
          ? t(
              'Wie zich met dit adres aanmeldt, krijgt de rol dan niet meer.',
              'Whoever signs in with this address does not get the role any more.',
            )
          : t(
              'Deze persoon verliest de rol meteen, ook waar die nu aangemeld is. Wat al gedaan is, blijft staan.',
              'This person loses the role at once, also where they are signed in now. What was done stays.',
            )}
      </p>
    </>
  )
}
