/**
 * Does the work of `keur appoint`.
 *
 * @module
 */

import { type Appointed, type NotAppointed, appoint } from '#app/operation/appoint.ts'
import type { Text } from '#core/values/text.ts'
import type { Configuration } from '../../server/configuration.ts'
import { openDatabase } from '../../server/database.ts'
import { openLog } from '../../server/log.ts'
import { type Call, hasFlag, textOption } from '../command.ts'
import { complain } from '../complain.ts'
import { type Problem, STATUS, type Status } from '../problem.ts'
import { isEmpty, withConfiguration, wordsOf } from './installation.ts'

/** Appoints somebody of HR, or ends that. */
export async function run(call: Call): Promise<Status> {
  return withConfiguration(call, async (configuration) => {
    if (isEmpty(configuration)) {
      return complain(call, [{ code: 'installation-missing', ...worded(NONE, call) }], STATUS.usage)
    }
    try {
      return await appointed(call, configuration)
    } catch (error) {
      const says = wordsOf(error)
      if (says === undefined) throw error
      const message = says[call.terminal.language]
      return complain(
        call,
        [{ code: 'database', message, fix: worded(NONE, call).fix }],
        STATUS.usage,
      )
    }
  })
}

async function appointed(call: Call, configuration: Configuration): Promise<Status> {
  const { language, out } = call.terminal
  const [address = ''] = call.args
  const database = await openDatabase(configuration, openLog('error'))
  try {
    const done = await appoint(database.store, {
      address,
      authority: textOption(call, 'authority'),
      isEnd: hasFlag(call, 'end'),
    })
    if (!done.ok) return complain(call, [problemOf(call, done.refusal)], STATUS.usage)
    const isProvided = configuration.openId !== undefined || configuration.mode === 'demonstration'
    const remarks = isProvided || done.value.what === 'ended' ? [] : [NO_PROVIDER]
    const lines = [said(done.value), counted(done.value), ...remarks]
    await out(lines.map((line) => `${line[language]}\n`).join(''))
    return STATUS.done
  } finally {
    await database.close()
  }
}

function said({ what, address, authority: { name } }: Appointed): Text {
  return SAYS[what](address, name)
}

const SAYS: Readonly<Record<Appointed['what'], (address: string, authority: string) => Text>> = {
  given: (address, authority) => ({
    nl: `${address} heeft nu de rol van personeelsdienst voor ${authority}.`,
    en: `${address} now has the role of HR for ${authority}.`,
  }),
  waits: (address, authority) => ({
    nl: `Niemand meldde zich nog met ${address} aan. De rol van personeelsdienst voor ${authority} wacht tot iemand dat doet.`,
    en: `Nobody has signed in with ${address} yet. The role of HR for ${authority} waits until somebody does.`,
  }),
  held: (address, authority) => ({
    nl: `${address} had de rol van personeelsdienst voor ${authority} al. Er is niets veranderd.`,
    en: `${address} had the role of HR for ${authority} already. Nothing was changed.`,
  }),
  ended: (address, authority) => ({
    nl: `${address} heeft de rol van personeelsdienst voor ${authority} niet meer van hier.`,
    en: `${address} no longer has the role of HR for ${authority} from here.`,
  }),
  'nothing-to-end': (address, authority) => ({
    nl: `Er was hier niets in te trekken van ${address} voor ${authority}. Wat de aanmelddienst geeft, verandert daar.`,
    en: `There was nothing here to withdraw from ${address} for ${authority}. What the identity provider gives changes there.`,
  }),
}

function counted({ holders, authority: { name } }: Appointed): Text {
  return {
    nl: `Personeelsdienst van ${name}: ${holders} ${holders === 1 ? 'persoon' : 'personen'}.`,
    en: `HR of ${name}: ${holders} ${holders === 1 ? 'person' : 'people'}.`,
  }
}

const NO_PROVIDER: Text = {
  nl: 'Let op: zonder KEUR_OPENID meldt niemand zich bij een aanmelddienst aan, en geldt geen enkele rol.',
  en: 'Mind: without KEUR_OPENID nobody signs in at an identity provider, and no role holds.',
}

function problemOf(call: Call, { code, authorities }: NotAppointed): Problem {
  const known = authorities.map(({ authority, name }) => `${authority} (${name})`).join(', ')
  const { message, fix } = worded(code === 'address-unreadable' ? ADDRESS : AUTHORITY[code], call)
  if (code === 'address-unreadable') return { code, message, fix }
  const none = NO_AUTHORITY[call.terminal.language]
  return { code, message, fix: authorities.length === 0 ? none : `${fix} ${known}.` }
}

interface Worded {
  readonly message: Text
  readonly fix: Text
}

function worded(
  { message, fix }: Worded,
  { terminal: { language } }: Call,
): Pick<Problem, 'message' | 'fix'> {
  return { message: message[language], fix: fix[language] }
}

const NONE: Worded = {
  message: {
    nl: 'Er is hier nog geen installatie om iemand in aan te stellen.',
    en: 'There is no installation here yet to appoint somebody in.',
  },
  fix: {
    nl: 'Start eerst de server, en kijk na of KEUR_DATA, KEUR_KEYS of DATABASE_URL zijn zoals bij de server.',
    en: 'Start the server first, and check that KEUR_DATA, KEUR_KEYS or DATABASE_URL are as the server has them.',
  },
}
const ADDRESS: Worded = {
  message: { nl: 'Dit is geen e-mailadres.', en: 'This is no e-mail address.' },
  fix: { nl: 'Schrijf het zoals naam@voorbeeld.be.', en: 'Write it as name@example.org.' },
}
const AUTHORITY: Readonly<Record<Exclude<NotAppointed['code'], 'address-unreadable'>, Worded>> = {
  'authority-unknown': {
    message: { nl: 'Deze entiteit is hier niet bekend.', en: 'This authority is not known here.' },
    fix: { nl: 'Kies met --authority een van:', en: 'Choose with --authority one of:' },
  },
  'authority-missing': {
    message: {
      nl: 'Het is niet duidelijk voor welke entiteit.',
      en: 'It is not clear for which authority.',
    },
    fix: { nl: 'Kies met --authority een van:', en: 'Choose with --authority one of:' },
  },
}
const NO_AUTHORITY: Text = {
  nl: 'Er is nog geen entiteit: ze komt er met de eerste selectie die bekendgemaakt wordt.',
  en: 'There is no authority yet: it comes with the first selection that is published.',
}
