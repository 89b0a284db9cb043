/**
 * Who has which role in a selection, which roles wait, and which ended.
 *
 * @module
 */

import { type HeldRole, type RolesView, type WaitingRole } from '#app/desk/roles/roles.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'
import { WHY, byInWords, givenInWords, nameInWords } from './words.ts'

interface TablesProps {
  readonly at: AtSelection
  readonly view: RolesView
}

/** Who has a role now. */
export function Held({ at, view }: TablesProps): Html {
  const { visit, language, place } = at
  const { t } = visit.frame
  const gives = place.may('give-role')
  return (
    <section>
      <Table
        caption={t('Wie nu een rol heeft', 'Who has a role now')}
        head={[
          t('Wie', 'Who'),
          t('Rol', 'Role'),
          t('Sinds wanneer, en van wie', 'Since when, and by whom'),
          ...(gives ? [t('Intrekken', 'Withdraw')] : []),
        ]}
        rows={view.held.map((one) => [
          <Who at={at} one={one} />,
          <What at={at} one={one} />,
          givenInWords(one, language),
          ...(gives
            ? [
                one.isEndedHere ? (
                  <EndLink at={at} id={one.id} whose={nameInWords(one.name, language)} />
                ) : (
                  '–'
                ),
              ]
            : []),
        ])}
      />
      {gives && view.held.some(({ isEndedHere }) => !isEndedHere) ? (
        <p class="keur-note">
          {t(
            'Hier trek je rollen in die in deze selectie gegeven zijn. Wat de aanmelddienst geeft, verandert daar; wat voor alle selecties gegeven is, trekt de beheerder van de installatie in.',
            'Here you withdraw roles that were given in this selection. What the identity provider gives changes there; what was given for every selection is withdrawn by whoever operates the installation.',
          )}
        </p>
      ) : null}
    </section>
  )
}

interface OneProps {
  readonly at: AtSelection
  readonly one: HeldRole
}

/** The role, and where it holds. */
function What({ at, one }: OneProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <>
      {rolesInWords([one.role], language)}
      <br />
      <small>
        {one.authority === undefined
          ? t('in deze selectie', 'in this selection')
          : t(`in alle selecties van ${one.authority}`, `in every selection of ${one.authority}`)}
      </small>
    </>
  )
}

function Who({ at, one }: OneProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <>
      {nameInWords(one.name, language)}
      {one.isOwn ? ` (${t('jij', 'you')})` : ''}
      {one.address === undefined ? null : (
        <>
          <br />
          <small>{one.address}</small>
        </>
      )}
      {one.stands ? <Stands at={at} /> : null}
    </>
  )
}

function Stands({ at }: { readonly at: AtSelection }): Html {
  return (
    <>
      <br />
      <Tag tone="attention">
        {at.visit.frame.t(
          'Is kandidaat: de rol geldt hier niet',
          'Is a candidate: the role does not hold here',
        )}
      </Tag>
    </>
  )
}

interface EndLinkProps {
  readonly at: AtSelection
  readonly id: string
  readonly whose: string
}

function EndLink({ at, id, whose }: EndLinkProps): Html {
  const { visit, language, selection } = at
  return (
    <a class="govuk-link" href={pathTo('deskRoleEnd', language, { selection, role: id })}>
      {visit.frame.t('Intrekken', 'Withdraw')}
      <span class="govuk-visually-hidden">: {whose}</span>
    </a>
  )
}

/** Roles that wait until somebody signs in; nothing where none does. */
export function Waiting({ at, view }: TablesProps): Html | null {
  const { visit, language, place } = at
  const { t } = visit.frame
  const gives = place.may('give-role')
  if (view.waiting.length === 0) return null
  return (
    <section>
      <Table
        caption={t('Rollen die wachten', 'Roles that wait')}
        head={[
          t('Voor wie', 'For whom'),
          t('Rol', 'Role'),
          t('Sinds wanneer, en van wie', 'Since when, and by whom'),
          ...(gives ? [t('Intrekken', 'Withdraw')] : []),
        ]}
        rows={view.waiting.map((one) => [
          <For at={at} one={one} />,
          rolesInWords([one.role], language),
          byInWords(formatInstant(one.since, language), one.by, language),
          ...(gives ? [<EndLink at={at} id={one.id} whose={one.address ?? ''} />] : []),
        ])}
      />
      <p class="keur-note">
        {t(
          'Zo’n rol begint wanneer iemand zich voor het eerst met dat adres aanmeldt bij de aanmelddienst.',
          'Such a role begins when somebody first signs in at the identity provider with that address.',
        )}
      </p>
    </section>
  )
}

function For({ at, one }: { readonly at: AtSelection; readonly one: WaitingRole }): Html {
  return (
    <>
      {one.address ??
        at.visit.frame.t('Iemand die zich nog niet aanmeldde', 'Somebody who did not sign in yet')}
      {one.stands ? <Stands at={at} /> : null}
    </>
  )
}

/** Roles that were given here and ended; nothing where there were none. */
export function Ended({ at, view }: TablesProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  if (view.ended.length === 0) return null
  return (
    <section>
      <Table
        caption={t('Wie hier vroeger een rol had', 'Who had a role here before')}
        head={[
          t('Wie', 'Who'),
          t('Rol', 'Role'),
          t('Sinds wanneer, en van wie', 'Since when, and by whom'),
          t('Tot wanneer, en door wie ingetrokken', 'Until when, and withdrawn by whom'),
          t('Waarom', 'Why'),
        ]}
        rows={view.ended.map((one) => [
          nameInWords(one.name, language),
          rolesInWords([one.role], language),
          byInWords(formatInstant(one.since, language), one.by, language),
          byInWords(formatInstant(one.until, language), one.endedBy, language),
          WHY[one.why ?? '']?.[language] ?? '–',
        ])}
      />
    </section>
  )
}
