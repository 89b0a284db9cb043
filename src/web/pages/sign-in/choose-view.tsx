/**
 * The page on which one chooses how to sign in.
 *
 * @module
 */

import { type SignIn } from '#app/sign-in/sign-in.ts'
import { Button } from '../../components/forms/button.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../components/forms/error-summary.tsx'
import { TextField } from '../../components/forms/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { CONTINUE_AT, pathTo } from '../../paths.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** What the page says. */
export interface ChooseProps {
  readonly frame: Frame
  readonly ways: SignIn
  readonly goOn: string
  /** The address as it was given, and what is wrong with it. */
  readonly email?: string
  readonly problems?: readonly FieldProblem[]
}

/** The ways to sign in, the one for candidates first. */
export function ChooseView(props: ChooseProps): Html {
  const { frame, ways, problems = [] } = props
  const { t } = frame
  return (
    <Page
      frame={frame}
      title={t('Aanmelden', 'Sign in')}
      lead={t(
        'Om te solliciteren, je sollicitaties te volgen, of een selectie te begeleiden.',
        'To apply, to follow your applications, or to run a selection.',
      )}
      hasProblems={problems.length > 0}
      head={
        ways.passkeys === undefined ? null : <script type="module" src={frame.assets.passkey} />
      }
    >
      <ErrorSummary language={frame.language} problems={problems} />
      <ByMail {...props} />
      {ways.passkeys === undefined ? null : <ByPasskey {...props} />}
      {ways.openId === undefined ? null : <ByProvider {...props} />}
      {ways.demonstration === undefined ? null : <ByDemonstration {...props} />}
    </Page>
  )
}

function ByMail({ frame, goOn, email, problems = [] }: ChooseProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('Met een link in je mailbox', 'With a link in your mailbox')}</h2>
      <p>
        {t(
          'Geef je e-mailadres. We sturen je een link waarmee je je één keer aanmeldt. Een wachtwoord heb je niet nodig.',
          'Give your e-mail address. We send you a link that signs you in once. You need no password.',
        )}
      </p>
      <form method="post" action={pathTo('signIn', language)} novalidate>
        <TextField
          language={language}
          name="email"
          type="email"
          autoComplete="email"
          width={30}
          label={t('E-mailadres', 'E-mail address')}
          value={email}
          problem={problemOf('email', problems)}
        />
        <input type="hidden" name={CONTINUE_AT} value={goOn} />
        <Button>{t('Stuur me een link', 'Send me a link')}</Button>
      </form>
    </section>
  )
}

function ByPasskey({ frame, goOn }: ChooseProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('Met een passkey', 'With a passkey')}</h2>
      <p>
        {t(
          'Heb je hier eerder een passkey gemaakt? Dan meld je je aan met je vinger, je gezicht of de code van je toestel.',
          'Did you make a passkey here before? Then you sign in with your finger, your face or the code of your device.',
        )}
      </p>
      <PasskeyForm
        frame={frame}
        kind="sign-in"
        action={pathTo('signInPasskey', language)}
        question={pathTo('signInPasskeyQuestion', language)}
      >
        <input type="hidden" name={CONTINUE_AT} value={goOn} />
        <Button kind="second">{t('Meld je aan met een passkey', 'Sign in with a passkey')}</Button>
      </PasskeyForm>
    </section>
  )
}

function ByProvider({ frame, ways, goOn }: ChooseProps): Html {
  const { language, t } = frame
  const name = ways.openId?.name[language] ?? ''
  const path = `${pathTo('signInProvider', language)}?${new URLSearchParams({ [CONTINUE_AT]: goOn }).toString()}`
  return (
    <section class="keur-section">
      <h2>{t('Voor wie bij een selectie werkt', 'For those who work on a selection')}</h2>
      <p>
        {t(
          `Selectoren, lijnmanagers, beoordelaars en personeelsdiensten melden zich aan met ${name}.`,
          `Selectors, managers, assessors and HR services sign in with ${name}.`,
        )}
      </p>
      <Button kind="second" path={path}>
        {t(`Meld je aan met ${name}`, `Sign in with ${name}`)}
      </Button>
    </section>
  )
}

function ByDemonstration({ frame }: ChooseProps): Html {
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('In deze demonstratie', 'In this demonstration')}</h2>
      <p>
        {t(
          'Hier hoef je niemand te zijn: kies een rol en kijk rond.',
          'You need not be anybody here: choose a role and look around.',
        )}
      </p>
      <Button kind="second" path={pathTo('demonstration', language)}>
        {t('Kies wie je bent', 'Choose who you are')}
      </Button>
    </section>
  )
}
