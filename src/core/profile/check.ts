/**
 * Whether a function profile makes sense, also beside the competence dictionary it refers to.
 *
 * - Every competence and level exists in the dictionary, and none is asked twice.
 * - The class of the function lies within the classes a level is meant for, where both are known.
 *   A profile that prints another range than the dictionary is reported; its own range then holds.
 * - Every result area says what it is for.
 * - The approval block is there and filled in; a profile without it may be used, with a warning.
 * - The checks on every text: `text-checks.ts`.
 *
 * It does not compare profiles with one another, nor with a notice (policy 34, Q24).
 *
 * Source: rules 29, 30, 31, 125 to 130, C26.
 *
 * @module
 */

import { checkDuplicates } from './duplicates.ts'
import { type ProfileFinding, finding } from './finding.ts'
import { type CompetenceDictionary, type CompetenceLevel, type Profile } from './schema.ts'
import { checkTexts } from './text-checks.ts'
import { type Path } from './visit.ts'

type Asked = Profile['behavioural-competences'][number]
type ClassRange = NonNullable<CompetenceLevel['classes']>

/**
 * Everything to be said about `profile`, read beside `dictionary`. The list is empty for a profile
 * that leaves nothing to wish; the dictionary itself is checked by `checkCompetences`.
 */
export function checkProfile(
  profile: Profile,
  dictionary: CompetenceDictionary,
): readonly ProfileFinding[] {
  return [
    ...checkApproval(profile),
    ...checkResultAreas(profile),
    ...checkBehaviour(profile, dictionary),
    ...checkTexts(profile),
  ]
}

function checkApproval({ approval }: Profile): readonly ProfileFinding[] {
  if (approval === 'not-stated') return [finding('approval-missing', ['approval'])]
  return (['human-resources', 'job-holder'] as const).flatMap((party) => {
    const fields = (['name', 'date', 'signature'] as const).filter(
      (field) => approval[party][field] === 'not-filled',
    )
    if (fields.length === 0) return []
    return [finding('approval-not-filled', ['approval', party], { party, fields })]
  })
}

function checkResultAreas(profile: Profile): readonly ProfileFinding[] {
  const areas = profile['result-areas']
  const list: Path = ['result-areas']
  const withoutPurpose = areas.flatMap(({ id, purpose }, index) =>
    purpose === undefined ? [finding('result-area-without-purpose', [...list, index], { id })] : [],
  )
  const ids = areas.map(({ id }) => id)
  return [...checkDuplicates(ids, list, 'id'), ...withoutPurpose]
}

function checkBehaviour(
  profile: Profile,
  dictionary: CompetenceDictionary,
): readonly ProfileFinding[] {
  const list: Path = ['behavioural-competences']
  const asked = profile['behavioural-competences']
  const ids = asked.map(({ competence }) => competence)
  return [
    ...checkDuplicates(ids, list, 'competence'),
    ...asked.flatMap((item, index) => checkAsked(item, [...list, index], profile, dictionary)),
  ]
}

function checkAsked(
  asked: Asked,
  path: Path,
  profile: Profile,
  dictionary: CompetenceDictionary,
): readonly ProfileFinding[] {
  const { competence: id, level } = asked
  const competence = dictionary.competences.find((candidate) => candidate.id === id)
  if (competence === undefined) {
    const known = dictionary.competences.map((candidate) => candidate.id)
    return [finding('competence-unknown', [...path, 'competence'], { competence: id, known })]
  }
  const described = competence.levels.find((candidate) => candidate.level === level)
  if (described === undefined) {
    const known = competence.levels.map((candidate) => String(candidate.level))
    return [finding('level-unknown', [...path, 'level'], { competence: id, level, known })]
  }
  return [
    ...checkPrintedRange(asked, described.classes, path),
    ...checkClass(asked, asked.classes ?? described.classes, path, profile),
  ]
}

function checkPrintedRange(
  { competence, level, classes }: Asked,
  inDictionary: ClassRange | undefined,
  path: Path,
): readonly ProfileFinding[] {
  if (classes === undefined || inDictionary === undefined) return []
  if (classes.from === inDictionary.from && classes.to === inDictionary.to) return []
  const facts = {
    competence,
    level,
    from: classes.from,
    to: classes.to,
    'dictionary-from': inDictionary.from,
    'dictionary-to': inDictionary.to,
  }
  return [finding('class-range-differs', [...path, 'classes'], facts)]
}

function checkClass(
  { competence, level }: Asked,
  range: ClassRange | undefined,
  path: Path,
  profile: Profile,
): readonly ProfileFinding[] {
  const own = profile.class
  if (own === 'not-stated' || range === undefined) return []
  if (range.from <= own.from && own.to <= range.to) return []
  const facts = {
    competence,
    level,
    from: range.from,
    to: range.to,
    'class-from': own.from,
    'class-to': own.to,
  }
  return [finding('class-outside-level', [...path, 'level'], facts)]
}
