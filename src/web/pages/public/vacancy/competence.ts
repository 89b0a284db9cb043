/**
 * A competence that a vacancy asks, in the words of the dictionary and of the function profile.
 *
 * @module
 */

import { type Competence, type CompetenceLevel } from '#core/profile/schema.ts'
import { type Announcement } from '#core/regulation/schema/announcement.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { type Language } from '#core/values/text.ts'
import { type Story } from './story.tsx'

/** A competence as the announcement asks it. */
export type AskedCompetence = Announcement['competences'][number]

/** A competence in words. */
export interface WordedCompetence {
  readonly name: string
  readonly level: string
  readonly definition: string | undefined
  /** How it shows at work. */
  readonly indicators: readonly string[]
}

/** What is known of `asked`; where the dictionary is silent, its name and level only. */
export function competenceOf(
  { frame: { language }, dictionary, profile }: Pick<Story, 'frame' | 'dictionary' | 'profile'>,
  asked: AskedCompetence,
): WordedCompetence {
  const known = dictionary.competences.find(({ id }) => id === asked.competence)
  const level = known?.levels.find((one) => one.level === asked.level)
  const own = profile?.['behavioural-competences'].find(
    ({ competence }) => competence === asked.competence,
  )
  const indicators = [...(level?.indicators ?? []), ...(own?.additions ?? [])]
  return {
    name: known?.name[language] ?? capitalised(nameInWords(asked.competence, language)),
    level: levelInWords(asked, level, language),
    definition: definitionOf(known, language),
    indicators: indicators.map((text) => text[language]),
  }
}

function levelInWords(
  asked: AskedCompetence,
  level: CompetenceLevel | undefined,
  language: Language,
): string {
  const number = `${language === 'nl' ? 'niveau' : 'level'} ${asked.level}`
  return level === undefined ? capitalised(number) : `${level.title[language]} (${number})`
}

function definitionOf(known: Competence | undefined, language: Language): string | undefined {
  const definition = known?.definition
  return definition === undefined || definition === 'not-stated'
    ? undefined
    : definition[language].replace(/\.$/u, '')
}
