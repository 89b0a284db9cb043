/**
 * The receipt on screen: first that it was received and when, then what follows, then everything that was received.
 *
 * @module
 */

import { type NextStep, type ReceiptView as Receipt } from '#app/applying/applying.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { formatInstant, formatToTheSecond } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Banner } from '../../../components/banner.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { summaryOf } from '../summary.ts'
import { SummaryView } from '../summary-view.tsx'
import { NextSteps } from './next-steps.tsx'

interface ReceiptProps {
  readonly frame: Frame
  readonly receipt: Receipt
  readonly regulation: Regulation
  readonly next: readonly NextStep[]
  /** Whether the reader submitted once more what stood there already. */
  readonly isUnchanged: boolean
}

/** The page. */
export function ReceiptView(props: ReceiptProps): Html {
  const { frame, receipt, regulation, next } = props
  const { language, t } = frame
  const { selection, title } = receipt
  return (
    <Page
      frame={frame}
      title={t('Je sollicitatie is ontvangen', 'Your application was received')}
      above={title[language]}
      authority={regulation.announcement.authority.name}
      crumbs={[
        {
          name: t('Mijn sollicitaties', 'My applications'),
          path: pathTo('myApplications', language),
        },
        { name: title[language], path: pathTo('myApplication', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <Unchanged {...props} />
        <Received {...props} />
        <Ways {...props} />
        <NextSteps frame={frame} next={next} rounds={regulation.rounds} />
        <Contents {...props} />
        <Proof {...props} />
      </div>
    </Page>
  )
}

/** To whoever applied again without changing anything: nothing was replaced. */
function Unchanged({ frame, receipt, isUnchanged }: ReceiptProps): Html | null {
  const { language, t } = frame
  if (!isUnchanged) return null
  const when = formatToTheSecond(receipt.recorded, language)
  return (
    <Banner title={t('Er is niets veranderd', 'Nothing was changed')}>
      <p class="govuk-body">
        {t(
          `Wat je nu indiende, is hetzelfde als wat je indiende op ${when}. Die sollicitatie en dit ontvangstbewijs blijven gelden. Wil je iets wijzigen, solliciteer dan opnieuw en pas het aan voor je indient.`,
          `What you submitted now is the same as what you submitted on ${when}. That application and this receipt still hold. To change something, apply again and change it before you submit.`,
        )}
      </p>
    </Banner>
  )
}

function Received({ frame, receipt }: ReceiptProps): Html {
  const { language, t } = frame
  const { recorded, timely, candidate, stands, ticket, closes } = receipt
  return (
    <div class={timely === 'in-time' ? 'keur-received' : 'keur-received keur-received--attention'}>
      <p class="keur-received__when">{formatToTheSecond(recorded, language)}</p>
      <p>
        <strong>{TIMELY[timely][language]}</strong> {WHY[timely][language]}
      </p>
      {ticket === undefined || recorded < closes ? null : (
        <p>
          {t('Je stond in de wachtrij sinds ', 'You had been in the queue since ')}
          {formatToTheSecond(ticket, language)}
          {ticket < closes ? t(', vóór het einde.', ', before closing.') : '.'}
        </p>
      )}
      <p>
        {t('Je kandidaatnummer is ', 'Your candidate number is ')}
        <strong>{candidate}</strong>.
      </p>
      {stands ? null : (
        <p>
          {t(
            'Deze sollicitatie telt niet meer: je diende later een andere in, of je trok ze in.',
            'This application does not count any more: you submitted another one later, or withdrew it.',
          )}
        </p>
      )}
    </div>
  )
}

/** Whether it came in time. */
export const TIMELY: Readonly<Record<Receipt['timely'], Text>> = {
  'in-time': { nl: 'Op tijd ingediend.', en: 'Submitted in time.' },
  late: { nl: 'Te laat ingediend.', en: 'Submitted late.' },
  'person-decides': {
    nl: 'Een mens bekijkt of je op tijd was.',
    en: 'A person looks at whether you were in time.',
  },
}
const WHY: Readonly<Record<Receipt['timely'], Text>> = {
  'in-time': {
    nl: 'Dit is het tijdstip op onze server.',
    en: 'This is the time on our server.',
  },
  late: {
    nl: 'We bewaren ze. Volgens de regels is ze ongeldig; iemand bevestigt dat en laat het je weten.',
    en: 'We keep it. By the rules it is invalid; a person confirms that and lets you know.',
  },
  'person-decides': {
    nl: 'Je hoort wat eruit komt.',
    en: 'You will hear what comes of it.',
  },
}

function Ways({ frame, receipt }: ReceiptProps): Html {
  const { language, t } = frame
  const { selection, entry } = receipt
  const here = { selection, entry }
  return (
    <div class="keur-actions">
      <Button path={pathTo('receiptPdf', language, here)}>
        {t('Bewaar het ontvangstbewijs (PDF)', 'Save the receipt (PDF)')}
      </Button>
      <Button kind="second" path={pathTo('myApplication', language, { selection })}>
        {t('Volg je sollicitatie', 'Follow your application')}
      </Button>
      <Button kind="second" path={pathTo('receiptCheck', language)}>
        {t('Ga na of dit bewijs klopt', 'Verify this receipt')}
      </Button>
    </div>
  )
}

function Contents({ frame, receipt, regulation }: ReceiptProps): Html {
  const { language, t } = frame
  const { selection, contents, uploads, missing } = receipt
  return (
    <section aria-labelledby="ontvangen">
      <h2 class="govuk-heading-m" id="ontvangen">
        {t('Wat we ontvingen', 'What we received')}
      </h2>
      {contents === undefined ? (
        <p class="govuk-body">{t('Deze gegevens zijn gewist.', 'These data have been erased.')}</p>
      ) : (
        <SummaryView
          frame={frame}
          parts={summaryOf({ selection, regulation, contents, uploads, language })}
        />
      )}
      {missing.length === 0 ? null : (
        <div class="keur-panel">
          <h3 class="govuk-heading-s">{t('Wat er niet bij zat', 'What was not there')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ says }) => (
              <li>{says[language]}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** What proves that and when it was received. */
function Proof({ frame, receipt }: ReceiptProps): Html {
  const { language, t } = frame
  const { entry, hash, recorded, ticket, isIntegrated, witnessed } = receipt
  return (
    <section aria-labelledby="bewijs">
      <h2 class="govuk-heading-m" id="bewijs">
        {t('Het bewijs', 'The proof')}
      </h2>
      <p class="govuk-body">
        {t(
          'Je sollicitatie staat in een register waarin niets ongemerkt kan veranderen. Met het bestand hieronder kun je dat zelf nagaan, ook later en zonder ons.',
          'Your application stands in a register in which nothing can change unnoticed. With the file below you can check that yourself, also later and without us.',
        )}
      </p>
      <Facts
        facts={[
          { label: t('Ontvangen', 'Received'), value: formatToTheSecond(recorded, language) },
          ...(ticket === undefined
            ? []
            : [
                {
                  label: t('In de wachtrij sinds', 'In the queue since'),
                  value: formatToTheSecond(ticket, language),
                },
              ]),
          { label: t('Inschrijving', 'Entry'), value: <code>{entry}</code> },
          {
            label: t('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'),
            value: <code>{hash}</code>,
          },
          {
            label: t('Plaats in het register', 'Place in the register'),
            value: isIntegrated
              ? t('Vastgelegd; het bewijs zit in het bestand.', 'Fixed; the proof is in the file.')
              : t(
                  'Volgt binnen een minuut; haal het bestand daarna op.',
                  'Follows within a minute; get the file after that.',
                ),
          },
          ...witnessFacts(frame, witnessed),
        ]}
      />
      <ToVerify frame={frame} receipt={receipt} />
    </section>
  )
}

/** The file to verify, and the page that does. */
function ToVerify({ frame, receipt }: Pick<ReceiptProps, 'frame' | 'receipt'>): Html {
  const { language, t } = frame
  const { selection, entry } = receipt
  return (
    <div class="keur-actions">
      <Button kind="second" path={pathTo('receiptFile', language, { selection, entry })}>
        {t('Bewaar het bestand om na te gaan (JSON)', 'Save the file to verify (JSON)')}
      </Button>
      <Button kind="second" path={pathTo('receiptCheck', language)}>
        {t('Ga dit ontvangstbewijs na', 'Verify this receipt')}
      </Button>
    </div>
  )
}

/** Who from outside saw the record with this application in it. */
function witnessFacts(
  { language, t }: Frame,
  witnessed: Receipt['witnessed'],
): readonly { readonly label: string; readonly value: Html }[] {
  if (witnessed === undefined) return []
  const { size, witnesses } = witnessed
  return [
    {
      label: t('Gezien van buitenaf', 'Seen from outside'),
      value: (
        <>
          {witnesses.map(({ name, at }) => (
            <div>
              {name}, {formatInstant(at, language)}
            </div>
          ))}
          <div>
            {t(
              `Deze getuigen ondertekenden het register mee toen het ${size} inschrijvingen telde, de jouwe erbij. Vanaf dan kan ook wie deze site beheert daar niets meer aan veranderen zonder dat het blijkt.`,
              `These witnesses co-signed the record when it counted ${size} entries, yours among them. From then on not even whoever runs this site can change anything in it without that showing.`,
            )}
          </div>
        </>
      ),
    },
  ]
}
