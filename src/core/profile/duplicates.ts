/**
 * Identifiers stand for one thing: the second one with the same name is a mistake.
 *
 * @module
 */

import { type ProfileFinding, finding } from './finding.ts'
import { type Path } from './visit.ts'

/**
 * One finding for every identifier of `ids` that stood earlier in the list. `list` is the path of
 * the list and `key` the field that holds the identifier.
 */
export function checkDuplicates(
  ids: readonly (string | number)[],
  list: Path,
  key: string,
): readonly ProfileFinding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [finding('duplicate-id', [...list, index, key], { id })],
  )
}
