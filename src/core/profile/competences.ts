/**
 * The competence dictionary: which behaviours a profile may ask for, and how strongly.
 *
 * A competence belongs to a cluster and has a definition; each of its levels has a number, a title
 * and about five indicators, and may say for which function classes it is meant. A competence of
 * which only the name is known has the definition `not-stated` and no levels; a profile cannot ask
 * for a level that the dictionary does not describe.
 *
 * Source: rules 121, 127, 128 and 129.
 *
 * @module
 */

import { z } from 'zod'

import { type Immutable } from './immutable.ts'
import {
  assumption,
  assumptionPair,
  classRange,
  identifier,
  notStated,
  statement,
} from './statement.ts'

const cluster = z.strictObject({
  id: identifier.describe('Identifier of the cluster, used by its competences.'),
  name: statement.describe('Name of the cluster.'),
})

const level = z
  .strictObject({
    level: z.int().min(1).max(9).describe('Number of the level; a higher number asks for more.'),
    title: statement.describe('The level in one line.'),
    classes: classRange
      .optional()
      .describe('Function classes this level is meant for. Leave out where none is known.'),
    indicators: z
      .array(statement)
      .min(1)
      .describe('Behaviour by which the level is recognised, about five lines.'),
    ...assumption,
  })
  .meta(assumptionPair)

const competence = z
  .strictObject({
    id: identifier.describe('Identifier of the competence, used by profiles and regulations.'),
    name: statement.describe('Name of the competence.'),
    cluster: identifier.describe('Identifier of the cluster it belongs to.'),
    definition: z
      .union([notStated, statement])
      .describe('What the competence means, or `not-stated` where only its name is known.'),
    levels: z
      .array(level)
      .describe('Levels from low to high; an empty list where no level is described.'),
    ...assumption,
  })
  .meta(assumptionPair)

/** A competence dictionary file, format `keur-competences/1`. Unknown keys are refused. */
export const competenceDictionarySchema = z
  .strictObject({
    format: z.literal('keur-competences/1').describe('The format of this file.'),
    dictionary: identifier.describe('Identifier of this dictionary.'),
    title: statement.describe('Title of the dictionary.'),
    source: statement.describe('Where the competences come from, and what is our own wording.'),
    clusters: z.array(cluster).min(1).describe('The groups the competences are ordered in.'),
    competences: z.array(competence).min(1).describe('The competences, cluster by cluster.'),
  })
  .meta({
    title: 'Keur competence dictionary',
    description: 'The behaviours a function profile may ask for, with their levels.',
  })

/** A competence dictionary that was read from a file with `competenceDictionarySchema`. */
export type CompetenceDictionary = Immutable<z.infer<typeof competenceDictionarySchema>>

/** One competence of a dictionary. */
export type Competence = CompetenceDictionary['competences'][number]

/** One level of a competence. */
export type CompetenceLevel = Competence['levels'][number]
