/**
 * The site over the regulations that come with the project, at a moment that a test chooses.
 *
 * @module
 */

import path from 'node:path'
import { type Publication, directoryOf } from '#app/vacancies/directory.ts'
import {
  type CompetenceDictionary,
  competenceDictionarySchema,
  type Profile,
  profileSchema,
} from '#core/profile/schema.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { readTextFile } from '#files/text-file.ts'
import { parseYaml } from '#files/yaml.ts'
import { type Incident, type Services } from '#web/services.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const REGULATIONS = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
const PROFILES = ['klachtendeskundige', 'klantenbeheerder-expert-starters']

/** What a test may set. */
export interface Setting {
  readonly now?: string
  readonly origin?: string
  readonly isDemonstration?: boolean
  readonly vacancies?: Services['vacancies']
  /** What the site has besides. */
  readonly more?: Pick<Services, 'record' | 'outbox'>
}

/** Services over the shipped files. Nothing of them is changed by a visit. */
export async function shippedServices(
  setting: Setting = {},
): Promise<Services & { readonly incidents: Incident[] }> {
  const incidents: Incident[] = []
  const profiles = await Promise.all(PROFILES.map(profileIn))
  return {
    site: {
      authority: { nl: 'Vlaamse selecties', en: 'Flemish selections' },
      origin: setting.origin ?? 'http://127.0.0.1',
      isDemonstration: setting.isDemonstration ?? false,
      contact: {
        nl: 'Vraag het aan de dienst die deze site beheert.',
        en: 'Ask the service that runs this site.',
      },
    },
    now: () => instant(setting.now ?? '2025-11-05T10:00:00Z'),
    vacancies: setting.vacancies ?? directoryOf(await Promise.all(REGULATIONS.map(publicationOf))),
    dictionary: await dictionaryIn(),
    profile: (id) => profiles.find(({ profile }) => profile === id),
    isPassing: (error) => error instanceof DatabaseAway,
    report: (incident) => {
      incidents.push(incident)
    },
    incidents,
    ...setting.more,
  }
}

/** Stands for a database that is away for a moment. */
export class DatabaseAway extends Error {}

/** The instant that `text` writes. */
function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new Error(`no instant: ${text}`)
  return parsed
}

/** A shipped regulation and its exact text. That it passes the checker is tested elsewhere. */
async function publicationOf(name: string): Promise<Publication> {
  const text = await textOf('regulations', name)
  return { regulation: regulationIn(text), text }
}

async function profileIn(name: string): Promise<Profile> {
  return profileSchema.parse(dataOf(await textOf('profiles', name)))
}

async function dictionaryIn(): Promise<CompetenceDictionary> {
  return competenceDictionarySchema.parse(dataOf(await textOf('profiles', 'competences')))
}

/** The regulation that `text` writes. */
export function regulationIn(text: string): Regulation {
  return schema.parse(dataOf(text))
}

async function textOf(folder: string, name: string): Promise<string> {
  const text = await readTextFile(path.join(ROOT, folder, `${name}.yaml`))
  if (!text.ok) throw new Error(`${name}: ${text.refusal.code}`)
  return text.value
}

function dataOf(text: string): unknown {
  const yaml = parseYaml(text)
  if (!yaml.ok) throw new Error('no YAML')
  return yaml.value.data
}
