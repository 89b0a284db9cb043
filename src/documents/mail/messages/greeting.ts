/**
 * How messages begin, and why candidates get them.
 *
 * @module
 */

import { type Part } from '../../letter/letter.ts'
import { type Says } from '../../says.ts'

/** "Dag Noor Verzonnen,"; "Dag," where no name is known. */
export function greeting(name: string, says: Says): Part {
  if (name === '') return { kind: 'paragraph', words: says('Dag,', 'Hello,') }
  return { kind: 'paragraph', words: says(`Dag ${name},`, `Dear ${name},`) }
}

/** Why a candidate gets a message about a selection. */
export function whyCandidate(title: string, says: Says): string {
  return says(
    `Je krijgt deze mail omdat je solliciteert of solliciteerde voor ${title}.`,
    `You get this mail because you apply or applied for ${title}.`,
  )
}
