/**
 * What lies beside a file: the competence dictionary and the function profiles it may refer to.
 *
 * @module
 */

import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type CompetenceDictionary,
  competenceDictionarySchema,
  profileSchema,
} from '#core/profile/schema.ts'
import { readTextFile } from './text-file.ts'
import { parseYaml } from './yaml.ts'

/** What a regulation or profile may refer to. */
export interface Surroundings {
  readonly dictionary?: CompetenceDictionary | undefined
  /** The identifiers of the profiles found. */
  readonly profiles: readonly string[]
}

/** More files than this in a folder are not ours. */
const MOST_FILES = 100

const ABOUT_PROFILES = /^format:\s*["']?keur-(?:profile|competences)\/1/mu

/** The dictionary and profiles in the folder of `path`, and in `profiles` there and next to it. */
export async function surroundingsOf(path: string): Promise<Surroundings> {
  const folder = dirname(path)
  const folders = [folder, join(folder, 'profiles'), join(folder, '..', 'profiles')]
  const names = (await Promise.all(folders.map(yamlFilesIn))).flat()
  const documents = await Promise.all(names.map(documentOf))
  const dictionaries = documents.flatMap(
    (document) => competenceDictionarySchema.safeParse(document).data ?? [],
  )
  const profiles = documents.flatMap((document) => profileSchema.safeParse(document).data ?? [])
  return {
    dictionary: dictionaries[0],
    profiles: [...new Set(profiles.map(({ profile }) => profile))],
  }
}

async function yamlFilesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => /\.ya?ml$/u.test(name))
      .toSorted()
      .slice(0, MOST_FILES)
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** The data of a profile or dictionary; anything else is left alone. */
async function documentOf(path: string): Promise<unknown> {
  const text = await readTextFile(path)
  if (!text.ok || !ABOUT_PROFILES.test(text.value)) return undefined
  const yaml = parseYaml(text.value)
  return yaml.ok ? yaml.value.data : undefined
}
