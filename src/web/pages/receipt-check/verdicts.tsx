/**
 * What verifying a receipt may find, in words: one template for each, which the script fills in and shows.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Text } from '#core/values/text.ts'
import { Facts } from '../../components/summary-list.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'

type Tone = 'good' | 'attention'

interface Verdict {
  readonly code: string
  readonly tone: Tone
  readonly title: Text
  readonly says: readonly Text[]
  /** Which facts of the receipt are shown. */
  readonly facts: 'none' | 'receipt' | 'place'
}

/** The templates. */
export function Verdicts({ frame }: { readonly frame: Frame }): Html {
  return (
    <>
      {VERDICTS.map((verdict) => (
        <template data-verdict={verdict.code}>
          <VerdictView frame={frame} verdict={verdict} />
        </template>
      ))}
    </>
  )
}

interface VerdictProps {
  readonly frame: Frame
  readonly verdict: Verdict
}

function VerdictView({ frame, verdict }: VerdictProps): Html {
  const { language, t } = frame
  const { tone, title, says, facts } = verdict
  return (
    <section
      class={tone === 'good' ? 'keur-received' : 'keur-received keur-received--attention'}
      aria-labelledby="uitkomst"
    >
      <h2 class="govuk-heading-m" id="uitkomst">
        {title[language]}
      </h2>
      {says.map((text) => (
        <p>{text[language]}</p>
      ))}
      {facts === 'none' ? null : (
        <>
          {Object.entries(TIMELY).map(([code, text]) => (
            <p data-timely={code}>
              <strong>{text[language]}</strong>
            </p>
          ))}
          <Facts
            facts={[
              { label: t('Ontvangen', 'Received'), value: slot('recorded') },
              { label: t('Selectie', 'Selection'), value: slot('selection') },
              { label: t('Inschrijving', 'Entry'), value: slot('entry') },
              { label: t('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'), value: slot('hash') },
              ...(facts === 'place' ? placeFacts(frame) : []),
            ]}
          />
          {facts === 'place' ? (
            <p data-witnessed="">
              {t(
                'Van buitenaf gezien, en mee ondertekend, door: ',
                'Seen from outside, and co-signed, by: ',
              )}
              <strong>{slot('witnesses')}</strong>.
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

function placeFacts({ t }: Frame): readonly { readonly label: string; readonly value: Child }[] {
  return [
    { label: t('Plaats in het register', 'Place in the record'), value: slot('place') },
    {
      label: t('Het register toen, ondertekend', 'The record then, signed'),
      value: (
        <>
          {slot('size')} {t('inschrijvingen, op', 'entries, on')} {slot('time')}
        </>
      ),
    },
  ]
}

/** Where the script puts what the receipt says. */
function slot(name: string): Html {
  return <span data-slot={name}></span>
}

const TIMELY: Readonly<Record<'in-time' | 'late' | 'person-decides', Text>> = {
  'in-time': { nl: 'Op tijd ingediend.', en: 'Submitted in time.' },
  late: { nl: 'Te laat ingediend.', en: 'Submitted late.' },
  'person-decides': {
    nl: 'Een mens beslist of het op tijd was.',
    en: 'A person decides whether it was in time.',
  },
}

const CHANGED: Text = {
  nl: 'Verwachtte je dit niet, haal dan het bestand opnieuw op bij je sollicitatie, of vraag de dienst die deze site beheert wat er gebeurd is. Bewaar het bestand dat je hebt.',
  en: 'If you did not expect this, get the file again at your application, or ask the service that runs this site what happened. Keep the file that you have.',
}

const VERDICTS: readonly Verdict[] = [
  {
    code: 'included',
    tone: 'good',
    title: {
      nl: 'Dit ontvangstbewijs is echt, en staat in het register',
      en: 'This receipt is genuine, and stands in the record',
    },
    says: [
      {
        nl: 'Deze site ondertekende het, en bewees de plaats in het register. Wie daar later iets aan verandert, wordt met dit bestand betrapt. Bewaar het.',
        en: 'This site signed it, and proved its place in the record. Whoever changes anything there later is found out with this file. Keep it.',
      },
    ],
    facts: 'place',
  },
  {
    code: 'signed',
    tone: 'good',
    title: {
      nl: 'Dit ontvangstbewijs is echt; het bewijs van zijn plaats zit er nog niet in',
      en: 'This receipt is genuine; the proof of its place is not in it yet',
    },
    says: [
      {
        nl: 'Deze site ondertekende het. Binnen een minuut na het indienen krijgt het een plaats in het register: haal het bestand daarna opnieuw op bij je sollicitatie.',
        en: 'This site signed it. Within a minute of submitting it gets a place in the record: get the file again at your application after that.',
      },
    ],
    facts: 'receipt',
  },
  {
    code: 'receipt-proof-wrong',
    tone: 'attention',
    title: {
      nl: 'De handtekening klopt, maar het bewijs van de plaats niet',
      en: 'The signature holds, but the proof of the place does not',
    },
    says: [
      {
        nl: 'Deze site ondertekende het ontvangstbewijs. Wat erin staat over de plaats in het register, past niet bij een stand die deze site ondertekende.',
        en: 'This site signed the receipt. What it says about its place in the record does not fit a head that this site signed.',
      },
      CHANGED,
    ],
    facts: 'receipt',
  },
  {
    code: 'receipt-not-signed',
    tone: 'attention',
    title: {
      nl: 'Dit ontvangstbewijs is niet van deze site, of het is veranderd',
      en: 'This receipt is not of this site, or was changed',
    },
    says: [
      {
        nl: 'De handtekening past niet bij wat er staat. Ook één veranderd teken volstaat daarvoor.',
        en: 'The signature does not fit what it says. One changed character is enough for that.',
      },
      CHANGED,
    ],
    facts: 'none',
  },
  {
    code: 'of-another-installation',
    tone: 'attention',
    title: {
      nl: 'Dit ontvangstbewijs noemt een andere site',
      en: 'This receipt names another site',
    },
    says: [
      {
        nl: 'Alleen de sleutels van de site die het gaf, kunnen het nagaan. Open deze pagina daar.',
        en: 'Only the keys of the site that gave it can verify it. Open this page there.',
      },
    ],
    facts: 'none',
  },
  {
    code: 'receipt-broken',
    tone: 'attention',
    title: { nl: 'Dit is geen ontvangstbewijs', en: 'This is no receipt' },
    says: [
      {
        nl: 'Neem het JSON-bestand dat bij je ontvangstbewijs hoort, helemaal en onveranderd. De PDF en de mail kun je hier niet nagaan.',
        en: 'Take the JSON file that belongs to your receipt, whole and unchanged. The PDF and the mail cannot be verified here.',
      },
    ],
    facts: 'none',
  },
  {
    code: 'nothing',
    tone: 'attention',
    title: { nl: 'Er is nog niets om na te gaan', en: 'There is nothing to verify yet' },
    says: [
      {
        nl: 'Kies het bestand, of plak wat erin staat.',
        en: 'Choose the file, or paste what it says.',
      },
    ],
    facts: 'none',
  },
  {
    code: 'cannot',
    tone: 'attention',
    title: { nl: 'Je browser kan dit niet nagaan', en: 'Your browser cannot verify this' },
    says: [
      {
        nl: 'Hij kent deze handtekening niet (Ed25519), of deze pagina kwam niet over een beveiligde verbinding. Over het ontvangstbewijs zegt dit niets. Neem een recente browser, of de opdracht hieronder.',
        en: 'It does not know this signature (Ed25519), or this page did not come over a secure connection. This says nothing about the receipt. Take a recent browser, or the command below.',
      },
    ],
    facts: 'none',
  },
]
