/**
 * The files that come along with Keur and that pages show: regulations, function profiles, the competence dictionary.
 *
 * @module
 */

import { globSync } from 'node:fs'
import path from 'node:path'
import type { Publication } from '#app/vacancies/directory.ts'
import {
  type CompetenceDictionary,
  competenceDictionarySchema,
  type Profile,
  profileSchema,
} from '#core/profile/schema.ts'
import { regulation } from '#core/regulation/schema/regulation.ts'
import { readTextFile } from '#files/text-file.ts'
import { parseYaml } from '#files/yaml.ts'

/** What came along. */
export interface Shipped {
  readonly publications: readonly Publication[]
  readonly profiles: ReadonlyMap<string, Profile>
  readonly dictionary: CompetenceDictionary
}

const ROOT = path.join(import.meta.dirname, '..', '..')
const DICTIONARY = path.join('profiles', 'competences.yaml')

/** Reads what came along. That it passes the checker is tested with it. */
export async function readShipped(): Promise<Shipped> {
  const regulations = globSync('regulations/*.yaml', { cwd: ROOT }).toSorted()
  const profiles = globSync('profiles/*.yaml', { cwd: ROOT })
    .toSorted()
    .filter((file) => file !== DICTIONARY)
  const publications = regulations.map(async (file) => {
    const { text, data } = await contentsOf(file)
    return { text, regulation: regulation.parse(data) }
  })
  const read = profiles.map(async (file) => profileSchema.parse((await contentsOf(file)).data))
  const known = await Promise.all(read)
  return {
    publications: await Promise.all(publications),
    profiles: new Map(known.map((one) => [one.profile, one])),
    dictionary: competenceDictionarySchema.parse((await contentsOf(DICTIONARY)).data),
  }
}

async function contentsOf(
  file: string,
): Promise<{ readonly text: string; readonly data: unknown }> {
  const text = await readTextFile(path.join(ROOT, file))
  if (!text.ok) throw new Error(`${file}: ${text.refusal.code}`)
  const yaml = parseYaml(text.value)
  if (!yaml.ok) throw new Error(`${file} is no YAML`)
  return { text: text.value, data: yaml.value.data }
}
