/**
 * The configuration of the server, read from the environment once, at the start. What is wrong is told all at once.
 *
 * @module
 */

import path from 'node:path'
import { z } from 'zod'
import type { Text } from '#core/values/text.ts'
import { accept, refuse, type Result } from '#core/values/result.ts'
import { type Setting, settings } from './settings.ts'

const schema = z.object({
  mode: settings.mode.form,
  host: settings.host.form,
  port: settings.port.form,
  origin: settings.origin.form,
  siteName: settings.siteName.form,
  siteNameInEnglish: settings.siteNameInEnglish.form,
  contact: settings.contact.form,
  contactInEnglish: settings.contactInEnglish.form,
  data: settings.data.form,
  database: settings.database.form,
  applicationDatabase: settings.applicationDatabase.form,
  connections: settings.connections.form,
  keys: settings.keys.form,
  scanner: settings.scanner.form,
  tableMegabytes: settings.tableMegabytes.form,
  listExpiryDays: settings.listExpiryDays.form,
  waitingMinutes: settings.waitingMinutes.form,
  waitingLoad: settings.waitingLoad.form,
  waitingBatch: settings.waitingBatch.form,
  smtp: settings.smtp.form,
  mailFrom: settings.mailFrom.form,
  witnesses: settings.witnesses.form,
  openId: settings.openId.form,
  diplomas: settings.diplomas.form,
  diplomaToken: settings.diplomaToken.form,
  proxies: settings.proxies.form,
  metricsToken: settings.metricsToken.form,
  logLevel: settings.logLevel.form,
  stopSeconds: settings.stopSeconds.form,
})

/** The configuration, complete. */
export interface Configuration extends Omit<z.infer<typeof schema>, 'data' | 'keys'> {
  readonly data: string
  readonly keys: string
}

/** What is wrong with one variable. */
export interface SettingProblem {
  readonly variable: string
  readonly says: Text
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where data goes when nobody says so: beside the sources. */
const FOLDER = path.join(import.meta.dirname, '..', '..', '.keur')

/** The configuration in an environment, or everything that is wrong with it. Values are not quoted: they may be secrets. */
export function configurationIn(
  environment: Environment,
): Result<Configuration, readonly SettingProblem[]> {
  const given = Object.fromEntries(
    Object.entries(settings).map(([name, { variable }]) => [name, valueOf(environment, variable)]),
  )
  const read = schema.safeParse(given)
  if (!read.success) return refuse(read.error.issues.map(problemOf))
  const problems = inconsistencies(read.data)
  if (problems.length > 0) return refuse(problems)
  const data = path.resolve(read.data.data ?? FOLDER)
  return accept({
    ...read.data,
    data,
    keys: path.resolve(read.data.keys ?? path.join(data, 'keys')),
  })
}

/** An empty variable is one that was left out. */
function valueOf(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim()
  return value === '' ? undefined : value
}

const BY_NAME: ReadonlyMap<string, Setting> = new Map(Object.entries(settings))

function problemOf({ path: [name] }: z.core.$ZodIssue): SettingProblem {
  const setting = BY_NAME.get(String(name))
  if (setting === undefined) throw new Error(`There is no setting ${String(name)}.`)
  const { variable, expects } = setting
  return { variable, says: { nl: `verwacht: ${expects.nl}`, en: `expected: ${expects.en}` } }
}

function inconsistencies(read: z.infer<typeof schema>): readonly SettingProblem[] {
  const isProduction = read.mode === 'production'
  const isSecure = read.origin?.startsWith('https:') === true
  const problems: SettingProblem[] = []
  if (isProduction && !isSecure) {
    problems.push({
      variable: settings.origin.variable,
      says: {
        nl: 'is verplicht in productie en begint met https://',
        en: 'is required in production and begins with https://',
      },
    })
  }
  for (const { variable } of isProduction ? missingWords(read) : []) {
    problems.push({
      variable,
      says: {
        nl: 'is verplicht in productie: bezoekers lezen het op elke pagina',
        en: 'is required in production: visitors read it on every page',
      },
    })
  }
  if (read.applicationDatabase !== undefined && read.database === undefined) {
    problems.push({
      variable: settings.applicationDatabase.variable,
      says: {
        nl: 'kan niet zonder DATABASE_URL, die de databank klaarmaakt',
        en: 'cannot do without DATABASE_URL, which prepares the database',
      },
    })
  }
  return [...problems, ...halves(read)]
}

/** Settings that need another beside them. */
function halves(read: z.infer<typeof schema>): readonly SettingProblem[] {
  const isHalfASource = (read.diplomas === undefined) !== (read.diplomaToken === undefined)
  const isHalfAMail = read.smtp !== undefined && read.mailFrom === undefined
  return [...(isHalfASource ? [HALF_A_SOURCE] : []), ...(isHalfAMail ? [HALF_A_MAIL] : [])]
}

const HALF_A_MAIL: SettingProblem = {
  variable: settings.mailFrom.variable,
  says: {
    nl: 'is verplicht naast KEUR_SMTP_URL: mails hebben een afzender',
    en: 'is required beside KEUR_SMTP_URL: mails have a sender',
  },
}

const HALF_A_SOURCE: SettingProblem = {
  variable: settings.diplomaToken.variable,
  says: {
    nl: 'hoort bij KEUR_DIPLOMA_URL: het ene kan niet zonder het andere',
    en: 'belongs to KEUR_DIPLOMA_URL: one cannot do without the other',
  },
}

/** What visitors have to be told, and nobody said. */
function missingWords(read: z.infer<typeof schema>): readonly Setting[] {
  return [
    ...(read.siteName === undefined ? [settings.siteName] : []),
    ...(read.contact === undefined ? [settings.contact] : []),
  ]
}

/** The problems as text for whoever starts the server. */
export function wordProblems(problems: readonly SettingProblem[]): string {
  const lines = (language: keyof Text): string =>
    problems.map(({ variable, says }) => `  ${variable}: ${says[language]}\n`).join('')
  return `Keur start niet: de instellingen kloppen niet.
${lines('nl')}
Keur does not start: the settings are not right.
${lines('en')}
docs/configuration.md
`
}
