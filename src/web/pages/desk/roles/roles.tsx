/**
 * Who does what in a selection: who has which role, since when and by whom; and, for HR, giving one.
 *
 * @module
 */

import { type RolesView } from '#app/desk/roles/roles.ts'
import { staffRoles } from '#app/access/actor.ts'
import { ROLE_DOES } from '#app/access/role-words.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, drawnAgain, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { statusOfDesk } from '../refusal-view.tsx'
import { rolesInWords } from '../words.ts'
import { GiftPage } from './gift.tsx'
import { Ended, Held, Waiting } from './tables.tsx'

/** The page. */
export const rolesPage = selectionPage('read-roles', async (at) => drawn(at, sentOf([]), FIRST))

/** What giving a role would bring about; or, confirmed as it was shown, the role. */
export const giftForm = selectionForm('give-role', async (at, sent) => {
  const { desk, place, selection, language, visit } = at
  const gift = { address: sent.one('adres'), role: sent.one('rol') }
  const previewed = await desk.previewGift(place, gift)
  if (!previewed.ok) return again(at, sent, previewed.refusal)
  const seen = sent.one('gezien')
  const preview = previewed.value
  if (seen === '') return show(visit, <GiftPage {...{ at, preview }} />)
  const done = await desk.giveRole(place, { ...gift, seen })
  if (done.ok) return visit.c.redirect(pathTo('deskRoles', language, { selection }), 303)
  if (done.refusal.code !== 'changed-meanwhile') return again(at, sent, done.refusal)
  return show(visit, <GiftPage {...{ at, preview }} isChanged />, statusOfDesk(done.refusal))
})

async function again(
  at: AtSelection,
  sent: Sent,
  refusal: Parameters<typeof drawnAgain>[0],
): Promise<Response> {
  const drawing = drawnAgain(refusal, at.language)
  return drawing === undefined ? refusedAtDesk(at.visit, refusal) : drawn(at, sent, drawing)
}

async function drawn(
  at: AtSelection,
  sent: Sent,
  { problems, status }: Drawing,
): Promise<Response> {
  const view = await at.desk.roles(at.place)
  return show(at.visit, <RolesPage {...{ at, view, sent, problems }} />, status)
}

interface RolesProps {
  readonly at: AtSelection
  readonly view: RolesView
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function RolesPage(props: RolesProps): Html {
  const { at, view, problems } = props
  const { visit, language, place } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskRoles"
      title={t('Wie doet wat', 'Who does what')}
      lead={t(
        'Wie welke rol heeft in deze selectie, sinds wanneer en van wie.',
        'Who has which role in this selection, since when and by whom.',
      )}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Stuck at={at} view={view} />
      <Held at={at} view={view} />
      <Waiting at={at} view={view} />
      {place.may('give-role') ? <Give {...props} /> : <AskHr at={at} view={view} />}
      <Ended at={at} view={view} />
    </DeskPage>
  )
}

interface ViewProps {
  readonly at: AtSelection
  readonly view: RolesView
}

/** Rounds that nobody is left to confirm. */
function Stuck({ at, view }: ViewProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  if (view.stuck.length === 0) return null
  const rounds = view.stuck.map(({ label }) => label[language]).join(', ')
  return (
    <div class="keur-panel keur-panel--attention" data-nobody-left="">
      <p class="govuk-body">
        <strong>
          {t(`Niemand kan nog bevestigen: ${rounds}.`, `Nobody is left to confirm: ${rounds}.`)}
        </strong>{' '}
        {t(
          'Dat moet een selector doen die daar geen formulier vergrendelde, geen scores invoerde en de ronde niet afsloot. Nog iemand heeft de rol van selector nodig.',
          'That has to be a selector who locked no form and entered no scores there, and did not close the round. Somebody else needs the role of selector.',
        )}
      </p>
    </div>
  )
}

function AskHr({ at, view }: ViewProps): Html {
  const { t } = at.visit.frame
  const names = view.held.flatMap(({ role, name, stands }) =>
    role === 'hr' && !stands ? [name] : [],
  )
  const who = [...new Set(names)].join(', ')
  return (
    <p class="govuk-body">
      {who === ''
        ? t(
            'Niemand heeft hier de rol van personeelsdienst, die rollen geeft. Vraag aan wie de installatie beheert om iemand aan te stellen.',
            'Nobody has the role of HR here, which gives roles. Ask whoever operates the installation to appoint somebody.',
          )
        : t(
            `Rollen geven en intrekken doet de personeelsdienst: ${who}.`,
            `HR gives and withdraws roles: ${who}.`,
          )}
    </p>
  )
}

function Give({ at, sent, problems }: RolesProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <section aria-labelledby="geven">
      <h2 class="govuk-heading-m" id="geven">
        {t('Geef iemand een rol', 'Give somebody a role')}
      </h2>
      <form method="post" action={pathTo('deskRoles', language, { selection })} novalidate>
        <TextField
          language={language}
          name="adres"
          type="email"
          inputMode="email"
          label={t('E-mailadres', 'E-mail address')}
          hint={t(
            'Het adres dat de aanmelddienst van deze persoon kent. Meldde die zich hier nog nooit aan, dan wacht de rol tot dat gebeurt.',
            'The address by which the identity provider knows this person. Where they never signed in here, the role waits until they do.',
          )}
          value={sent.one('adres')}
          problem={problemOf('adres', problems)}
        />
        <Radios
          language={language}
          name="rol"
          label={t('Rol in deze selectie', 'Role in this selection')}
          options={staffRoles.map((role) => ({
            value: role,
            label: rolesInWords([role], language),
            hint: ROLE_DOES[role][language],
          }))}
          value={sent.one('rol')}
          problem={problemOf('rol', problems)}
        />
        <Button>{t('Bekijk wat dat meebrengt', 'See what that brings about')}</Button>
      </form>
    </section>
  )
}
