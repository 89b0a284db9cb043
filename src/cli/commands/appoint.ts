/**
 * `keur appoint`: gives somebody the role of HR for an authority, so that they can give roles at the desk.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const appoint: CommandSpec = {
  name: 'appoint',
  summary: {
    nl: 'stelt iemand van de personeelsdienst aan, die dan aan de werkplek rollen geeft',
    en: 'appoints somebody of HR, who then gives roles at the desk',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('address', language),
        {
          nl: 'het e-mailadres waarmee de aanmelddienst die persoon kent',
          en: 'the e-mail address by which the identity provider knows them',
        }[language],
      )
      .option(
        `--authority ${argumentPlace('authority', language)}`,
        {
          nl: 'voor welke entiteit; nodig waar er meer dan één is',
          en: 'for which authority; needed where there is more than one',
        }[language],
      )
      .option(
        '--end',
        {
          nl: 'trekt in wat dit commando gaf, in plaats van het te geven',
          en: 'withdraws what this command gave, instead of giving it',
        }[language],
      )
      .option('--json', { nl: 'problemen als JSON', en: 'problems as JSON' }[language]),
  examples: [
    {
      line: 'keur appoint robin@keur.example --authority opgroeien',
      does: { nl: 'stelt iemand aan', en: 'appoints somebody' },
    },
  ],
  notes: {
    nl: 'Leest DATABASE_URL en KEUR_DATA zoals de server. Meldde niemand zich nog met dat adres aan, dan wacht de rol tot dat gebeurt. Wat de aanmelddienst geeft, verandert daar (docs/roles.md).',
    en: 'Reads DATABASE_URL and KEUR_DATA as the server does. Where nobody signed in with that address yet, the role waits until somebody does. What the identity provider gives changes there (docs/roles.md).',
  },
  load: async () => (await import('../runs/appoint.ts')).run,
}
