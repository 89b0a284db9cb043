/**
 * Choice points: every "kan" has an owner, and somebody else than the person concerned.
 *
 * The form sees to the owner and to at least two options. A candidate who decides alone on a
 * choice point of the procedure decides about themselves, which is reported. Their pay is their own
 * affair: a candidate may be free to change to another system (rule 166).
 *
 * Source: policy 21.
 *
 * @module
 */

import { isMap, type Path, placesOf } from '../../profile/visit.ts'
import { finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports choice points that a candidate decides, and options named twice. */
export const checkChoices: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) => {
    if (!isMap(value) || path[0] === 'amendments') return []
    if (value['kind'] !== 'may' && value['kind'] !== 'on-request') return []
    const owners: readonly unknown[] = Array.isArray(value['owner'])
      ? value['owner']
      : [value['owner']]
    const options: readonly unknown[] = Array.isArray(value['options']) ? value['options'] : []
    return [
      ...(owners.includes('candidate') && owners.length === 1 && !isOwnAffair(path)
        ? [finding('choice-owner-candidate', [...path, 'owner'])]
        : []),
      ...options.flatMap((name, index) =>
        options.indexOf(name) === index
          ? []
          : [finding('duplicate-name', [...path, 'options', index], { name: String(name) })],
      ),
    ]
  })

function isOwnAffair(path: Path): boolean {
  return path[0] === 'hiring' && path[1] === 'pay-choices'
}
