/**
 * The mails of a demonstration, as pages.
 *
 * @module
 */

import { type Mail } from '#documents/mail/mail.ts'
import { formatInstant, type Instant } from '#core/values/instant.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Page } from '../../components/page.tsx'
import { Facts } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'

/** A mail as the pages show it. */
export interface Letter {
  readonly mail: string
  readonly queued: Instant
  /** To whom, and what; gone once it was sent. */
  readonly to?: string
  readonly written?: Mail
}

/** The list. */
export function OutboxView({
  frame,
  letters,
}: {
  readonly frame: Frame
  readonly letters: readonly Letter[]
}): Html {
  const { language, t } = frame
  return (
    <Page
      frame={frame}
      title={t('Uit-bus', 'Outbox')}
      lead={t(
        'Dit zijn de mails die Keur zou versturen. In deze demonstratie vertrekken ze niet: je leest ze hier.',
        'These are the mails that Keur would send. In this demonstration they do not leave: you read them here.',
      )}
    >
      {letters.length === 0 ? (
        <p>
          {t(
            'Er zijn nog geen mails. Vraag een link om je aan te melden, of dien een sollicitatie in.',
            'There are no mails yet. Ask for a link to sign in, or submit an application.',
          )}
        </p>
      ) : (
        <Table
          caption={t('De nieuwste mails', 'The newest mails')}
          isCaptionHidden
          head={[t('Onderwerp', 'Subject'), t('Aan', 'To'), t('Klaargezet', 'Queued')]}
          rows={letters.map((letter) => [
            <a class="govuk-link" href={pathTo('demonstrationMail', language, letter)}>
              {subjectOf(frame, letter)}
            </a>,
            letter.to ?? '',
            formatInstant(letter.queued, language),
          ])}
        />
      )}
    </Page>
  )
}

function subjectOf({ t }: Frame, { written }: Letter): string {
  return written?.subject ?? t('Een verstuurde mail', 'A mail that was sent')
}

/** One mail. */
export function LetterView({
  frame,
  letter,
}: {
  readonly frame: Frame
  readonly letter: Letter
}): Html {
  const { language, t } = frame
  const { to, written, queued } = letter
  const outbox = { name: t('Uit-bus', 'Outbox'), path: pathTo('demonstrationMails', language) }
  return (
    <Page frame={frame} title={subjectOf(frame, letter)} crumbs={[outbox]}>
      {written === undefined ? (
        <p>
          {t(
            'Deze mail is verstuurd; wat erin stond, bewaren we daarna niet.',
            'This mail was sent; what it said is not kept after that.',
          )}
        </p>
      ) : (
        <>
          <Facts
            facts={[
              { label: t('Van', 'From'), value: written.from },
              { label: t('Aan', 'To'), value: to ?? '' },
              { label: t('Klaargezet', 'Queued'), value: formatInstant(queued, language) },
            ]}
          />
          <iframe
            class="keur-mail-frame"
            title={t('De mail', 'The mail')}
            sandbox="allow-top-navigation-by-user-activation"
            srcdoc={followed(written.html)}
          />
          <Disclosure title={t('Dezelfde mail als gewone tekst', 'The same mail as plain text')}>
            <pre class="keur-mail-text">{written.text}</pre>
          </Disclosure>
        </>
      )}
    </Page>
  )
}

/** The mail with links that open in the whole window, as they do in a mail program. */
function followed(html: string): string {
  return html.replace('<head>', '<head><base target="_top">')
}
