/**
 * Every file format that gets a JSON Schema, by the name of its schema file.
 *
 * @module
 */

import { z } from 'zod'
import { competenceDictionarySchema, profileSchema } from '#core/profile/schema.ts'
import { regulation } from '#core/regulation/schema/regulation.ts'
import { event } from '#core/selection/event.ts'
import { explanation } from '#core/selection/explanation/format.ts'
import { outcomeFile } from '#core/selection/outcome-file/format.ts'
import { simulation } from '#simulation/format.ts'

/** A format with its title. */
export interface Format {
  readonly file: string
  readonly title: string
  readonly schema: z.ZodType
}

/** The formats, in the order of docs/formats.md. */
export const formats: readonly Format[] = [
  {
    file: 'regulation',
    title: 'Regulation of one selection (keur-regulation/1)',
    schema: regulation,
  },
  { file: 'profile', title: 'Function profile (keur-profile/1)', schema: profileSchema },
  {
    file: 'competences',
    title: 'Competence dictionary (keur-competences/1)',
    schema: competenceDictionarySchema,
  },
  { file: 'event', title: 'One line of a facts file', schema: event },
  { file: 'outcome', title: 'Outcome file (keur-outcome/1)', schema: outcomeFile },
  { file: 'explanation', title: 'Explanation (keur-explanation/1)', schema: explanation },
  { file: 'simulation', title: 'Simulation (keur-simulation/1)', schema: simulation },
]

/** The text of one schema file. */
export function schemaText({ title, schema }: Format): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
