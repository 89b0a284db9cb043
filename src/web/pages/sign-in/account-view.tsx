/**
 * My account: who I am here, my language, my passkeys, where I am signed in.
 *
 * @module
 */

import { type OwnAccount } from '#app/sign-in/own-account.ts'
import { nameOf, type Session } from '#app/sign-in/session.ts'
import { type StaffRole } from '#app/access/actor.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/forms/button.tsx'
import { Radios } from '../../components/forms/choices.tsx'
import { TextField } from '../../components/forms/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { DONE, type Done } from './account-done.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** What the page shows. */
export interface AccountProps {
  readonly frame: Frame
  readonly session: Session
  readonly account: OwnAccount
  readonly hasPasskeys: boolean
  readonly done: Done | undefined
}

/** The page. */
export function AccountView(props: AccountProps): Html {
  const { frame, hasPasskeys, done } = props
  const { language, t } = frame
  return (
    <Page
      frame={frame}
      title={t('Mijn account', 'My account')}
      head={hasPasskeys ? <script type="module" src={frame.assets.passkey} /> : null}
    >
      {done === undefined ? null : (
        <Banner title={t('Gelukt', 'Done')} tone="good">
          <p>{DONE[done][language]}</p>
        </Banner>
      )}
      <Who {...props} />
      <form method="post" action={pathTo('signOut', language)}>
        <Button>{t('Meld me af', 'Sign me out')}</Button>
      </form>
      <LanguageForm {...props} />
      {hasPasskeys ? <PasskeySection {...props} /> : null}
      <Sessions {...props} />
    </Page>
  )
}

const ROLES: Readonly<Record<StaffRole, Text>> = {
  selector: { nl: 'selector', en: 'selector' },
  'line-manager': { nl: 'lijnmanager', en: 'line manager' },
  authority: { nl: 'namens de dienst', en: 'for the authority' },
  panel: { nl: 'jurylid', en: 'panel member' },
  assessor: { nl: 'beoordelaar', en: 'assessor' },
  hr: { nl: 'personeelsdienst', en: 'HR' },
  auditor: { nl: 'auditor', en: 'auditor' },
}

const METHODS: Readonly<Record<Session['method'], Text>> = {
  openid: {
    nl: 'met de dienst waarmee medewerkers zich aanmelden',
    en: 'with the service that staff sign in with',
  },
  passkey: { nl: 'met een passkey', en: 'with a passkey' },
  'email-link': { nl: 'met een link in je mailbox', en: 'with a link in your mailbox' },
  demonstration: {
    nl: 'met één klik, in deze demonstratie',
    en: 'with one click, in this demonstration',
  },
}

function Who({ frame, session, account }: AccountProps): Html {
  const { language, t } = frame
  const { person, method } = session
  const roles = [...Map.groupBy(account.roles, ({ role }) => role)].map(
    ([role, held]) => `${ROLES[role][language]}: ${held.map(({ where }) => where).join(', ')}`,
  )
  const rows: readonly SummaryRow[] = [
    // Who came in by mail told us no name yet.
    ...(nameOf(person) === person.email
      ? []
      : [{ label: t('Naam', 'Name'), value: nameOf(person) }]),
    ...(person.email === undefined
      ? []
      : [{ label: t('E-mailadres', 'E-mail address'), value: person.email }]),
    { label: t('Aangemeld', 'Signed in'), value: METHODS[method][language] },
    ...(roles.length === 0 ? [] : [{ label: t('Rollen', 'Roles'), value: roles.join('; ') }]),
  ]
  return <SummaryList rows={rows} />
}

function LanguageForm({ frame, session }: AccountProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <form method="post" action={pathTo('account', language)}>
        <Radios
          language={language}
          name="language"
          label={t('In welke taal schrijven we je?', 'In which language do we write to you?')}
          isInline
          isSmall
          value={session.language}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button kind="second" name="do" value="language">
          {t('Bewaar taal', 'Save language')}
        </Button>
      </form>
    </section>
  )
}

function PasskeySection({ frame, account }: AccountProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>Passkeys</h2>
      <p>
        {t(
          'Een passkey zit in je toestel. Je meldt je ermee aan zonder mail en zonder wachtwoord.',
          'A passkey is kept in your device. With it you sign in without a mail and without a password.',
        )}
      </p>
      {account.passkeys.map(({ id, name, created, used }) => (
        <form method="post" action={pathTo('account', language)} class="keur-reading">
          <h3>{name}</h3>
          <p>
            {t('Gemaakt op ', 'Made on ')}
            {formatInstant(created, language)}
            {used === undefined ? '' : `; ${t('laatst gebruikt op ', 'last used on ')}`}
            {used === undefined ? '' : formatInstant(used, language)}.
          </p>
          <input type="hidden" name="id" value={id} />
          <Button kind="second" name="do" value="remove-passkey">
            {t(`Verwijder ${name}`, `Remove ${name}`)}
          </Button>
        </form>
      ))}
      <PasskeyForm
        frame={frame}
        kind="new"
        action={pathTo('newPasskey', language)}
        question={pathTo('newPasskeyQuestion', language)}
      >
        <TextField
          language={language}
          name="name"
          width={20}
          label={t('Naam van de nieuwe passkey', 'Name of the new passkey')}
          hint={t('Bijvoorbeeld: mijn telefoon', 'For example: my phone')}
        />
        <Button kind="second">{t('Maak een passkey', 'Make a passkey')}</Button>
      </PasskeyForm>
    </section>
  )
}

function Sessions({ frame, account }: AccountProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('Waar je aangemeld bent', 'Where you are signed in')}</h2>
      {account.sessions.map(({ id, method, began, seen, isThis }) => (
        <form method="post" action={pathTo('account', language)} class="keur-reading">
          <p>
            <strong>{isThis ? t('Deze browser: ', 'This browser: ') : ''}</strong>
            {t('aangemeld op ', 'signed in on ')}
            {formatInstant(began, language)}, {METHODS[method][language]};{' '}
            {t('laatst gebruikt op ', 'last used on ')}
            {formatInstant(seen, language)}.
          </p>
          {isThis ? null : (
            <>
              <input type="hidden" name="id" value={id} />
              <Button kind="second" name="do" value="end-session">
                {t(
                  `Meld af waar je aanmeldde op ${formatInstant(began, language)}`,
                  `Sign out where you signed in on ${formatInstant(began, language)}`,
                )}
              </Button>
            </>
          )}
        </form>
      ))}
      <form method="post" action={pathTo('account', language)}>
        <Button kind="danger" name="do" value="end-all-sessions">
          {t('Meld me overal af', 'Sign me out everywhere')}
        </Button>
      </form>
    </section>
  )
}
