/**
 * The switch of the demonstration: as whom to look around.
 *
 * @module
 */

import { HTTPException } from 'hono/http-exception'
import { continueAt } from '#app/sign-in/continue-at.ts'
import { type DemonstrationRole, demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { CONTINUE_AT, pathTo } from '../../paths.ts'
import { sessionTokenIn } from '../../session-cookie.ts'
import { notFound, show, type Visit } from '../../visit.ts'
import { entered, signInOf } from './desk.ts'
import { sentForm } from './sent.ts'

const WORDS: Readonly<Record<DemonstrationRole, { readonly name: Text; readonly does: Text }>> = {
  candidate: {
    name: { nl: 'Kandidaat', en: 'Candidate' },
    does: {
      nl: 'Solliciteert, volgt de selectie en rekent uitkomsten na.',
      en: 'Applies, follows the selection and recomputes outcomes.',
    },
  },
  selector: {
    name: { nl: 'Selector', en: 'Selector' },
    does: {
      nl: 'Begeleidt de selectie: screent, sluit rondes af, verwittigt kandidaten.',
      en: 'Runs the selection: screens, closes rounds, informs candidates.',
    },
  },
  'second-selector': {
    name: { nl: 'Tweede selector', en: 'Second selector' },
    does: {
      nl: 'Kijkt na en bevestigt wat een collega afsloot: dat kan nooit dezelfde persoon zijn.',
      en: 'Checks and confirms what a colleague closed: that can never be the same person.',
    },
  },
  assessor: {
    name: { nl: 'Beoordelaar', en: 'Assessor' },
    does: {
      nl: 'Geeft scores, zonder te zien wat niet ter zake doet.',
      en: 'Gives scores, without seeing what is beside the point.',
    },
  },
  'second-assessor': {
    name: { nl: 'Tweede beoordelaar', en: 'Second assessor' },
    does: {
      nl: 'Scoort dezelfde mensen, zonder de scores van de eerste te zien.',
      en: 'Scores the same people, without seeing the scores of the first.',
    },
  },
  panel: {
    name: { nl: 'Jurylid', en: 'Panel member' },
    does: {
      nl: 'Zit in de jury en beslist er samen met de anderen.',
      en: 'Sits on the panel and decides there with the others.',
    },
  },
  'line-manager': {
    name: { nl: 'Lijnmanager', en: 'Line manager' },
    does: {
      nl: 'Zoekt een nieuwe medewerker en zit mee aan tafel.',
      en: 'Looks for a new colleague and sits at the table.',
    },
  },
  authority: {
    name: { nl: 'Entiteit', en: 'Authority' },
    does: {
      nl: 'Beslist namens de overheid die aanwerft: oproepen, verlengen, stopzetten.',
      en: 'Decides for the authority that recruits: calling, extending, stopping.',
    },
  },
  hr: {
    name: { nl: 'Personeelsdienst', en: 'HR' },
    does: {
      nl: 'Beheert selecties, reglementen en rollen.',
      en: 'Looks after selections, regulations and roles.',
    },
  },
  auditor: {
    name: { nl: 'Auditor', en: 'Auditor' },
    does: {
      nl: 'Kijkt na of alles volgens de regels ging, en verandert niets.',
      en: 'Checks that everything went by the rules, and changes nothing.',
    },
  },
}

/** The roles to choose from. */
export function demonstrationPage(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <Page
      frame={frame}
      title={t('Kies wie je bent', 'Choose who you are')}
      lead={t(
        'Dit is een demonstratie: iedereen hier is verzonnen, en één klik meldt je aan.',
        'This is a demonstration: everybody here is made up, and one click signs you in.',
      )}
    >
      <form method="post" action={pathTo('demonstration', language)} class="keur-section">
        <input type="hidden" name={CONTINUE_AT} value={visit.c.req.query(CONTINUE_AT)} />
        {demonstrationRoles.map((role) => (
          <>
            <h2>{WORDS[role].name[language]}</h2>
            <p>{WORDS[role].does[language]}</p>
            <Button kind="second" name="role" value={role}>
              {`${t('Meld me aan als', 'Sign me in as')} ${WORDS[role].name[language].toLowerCase()}`}
            </Button>
          </>
        ))}
      </form>
      {frame.has('demonstrationMails') ? (
        <p>
          {t(
            'Mails vertrekken hier niet: lees ze in de ',
            'Mails do not leave here: read them in the ',
          )}
          <a class="govuk-link" href={pathTo('demonstrationMails', language)}>
            {t('Uit-bus', 'Outbox')}
          </a>
          .
        </p>
      ) : null}
    </Page>,
  )
}

/** Signs in as whom was chosen. */
export async function demonstrationForm(visit: Visit): Promise<Response> {
  const { c, frame, services } = visit
  const { demonstration = notFound() } = signInOf(visit)
  const sent = await sentForm(visit)
  const role = demonstrationRoles.find((one) => one === sent('role'))
  if (role === undefined) throw new HTTPException(422)
  const session = await demonstration.enterAs(role, frame.language, sessionTokenIn(c, services))
  return entered(visit, session, continueAt(sent(CONTINUE_AT), placeOf(role, frame)))
}

/** Where there is most to see for somebody in a role. */
function placeOf(role: DemonstrationRole, { has, language }: Frame): string {
  const page = role === 'candidate' ? 'myApplications' : 'desk'
  return pathTo(has(page) ? page : 'account', language)
}
