/**
 * Whether a competence dictionary is sound in itself.
 *
 * - Clusters, competences and the levels of one competence each have their own identifier.
 * - Every competence belongs to a cluster of the dictionary.
 * - The levels of a competence are listed from low to high.
 * - The checks on every text: `text-checks.ts`.
 *
 * Source: rules 121, 127, 128.
 *
 * @module
 */

import { checkDuplicates } from './duplicates.ts'
import { type ProfileFinding, finding } from './finding.ts'
import { type Competence, type CompetenceDictionary } from './schema.ts'
import { checkTexts } from './text-checks.ts'
import { type Path } from './visit.ts'

/** Everything to be said about `dictionary`; empty when it leaves nothing to wish. */
export function checkCompetences(dictionary: CompetenceDictionary): readonly ProfileFinding[] {
  const { clusters, competences } = dictionary
  const known = clusters.map(({ id }) => id)
  const ids = competences.map(({ id }) => id)
  return [
    ...checkDuplicates(known, ['clusters'], 'id'),
    ...checkDuplicates(ids, ['competences'], 'id'),
    ...competences.flatMap((competence, index) =>
      checkCompetence(competence, ['competences', index], known),
    ),
    ...checkTexts(dictionary),
  ]
}

function checkCompetence(
  { id, cluster, levels }: Competence,
  path: Path,
  known: readonly string[],
): readonly ProfileFinding[] {
  const numbers = levels.map(({ level }) => level)
  return [
    ...(known.includes(cluster)
      ? []
      : [finding('cluster-unknown', [...path, 'cluster'], { competence: id, cluster, known })]),
    ...checkDuplicates(numbers, [...path, 'levels'], 'level'),
    ...checkLevelOrder(id, numbers, [...path, 'levels']),
  ]
}

function checkLevelOrder(
  competence: string,
  numbers: readonly number[],
  path: Path,
): readonly ProfileFinding[] {
  return numbers.flatMap((level, index) => {
    const before = numbers[index - 1]
    if (before === undefined || before <= level) return []
    return [finding('level-order', [...path, index, 'level'], { competence, level, before })]
  })
}
