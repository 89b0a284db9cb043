/**
 * The files that come along with Keur and that pages show: function profiles, the competence dictionary.
 *
 * @module
 */

import { globSync } from 'node:fs'
import path from 'node:path'
import {
  type CompetenceDictionary,
  competenceDictionarySchema,
  type Profile,
  profileSchema,
} from '#core/profile/schema.ts'
import { readTextFile } from '#files/text-file.ts'
import { parseYaml } from '#files/yaml.ts'

/** What came along. */
export interface Shipped {
  readonly profiles: ReadonlyMap<string, Profile>
  readonly dictionary: CompetenceDictionary
}

const ROOT = path.join(import.meta.dirname, '..', '..')
const DICTIONARY = path.join('profiles', 'competences.yaml')

/** Reads what came along. That it passes the checker is tested with it. */
export async function readShipped(): Promise<Shipped> {
  const profiles = globSync('profiles/*.yaml', { cwd: ROOT })
    .toSorted()
    .filter((file) => file !== DICTIONARY)
  const read = profiles.map(async (file) => profileSchema.parse(await contentsOf(file)))
  const known = await Promise.all(read)
  return {
    profiles: new Map(known.map((one) => [one.profile, one])),
    dictionary: competenceDictionarySchema.parse(await contentsOf(DICTIONARY)),
  }
}

async function contentsOf(file: string): Promise<unknown> {
  const text = await readTextFile(path.join(ROOT, file))
  if (!text.ok) throw new Error(`${file}: ${text.refusal.code}`)
  const yaml = parseYaml(text.value)
  if (!yaml.ok) throw new Error(`${file} is no YAML`)
  return yaml.value.data
}
