/**
 * The function profile: what a job is for, what is expected of its holder, and which competences
 * it asks, as a file a person writes.
 *
 * Five parts, as in the function descriptions of the Flemish authorities: context, purpose, result
 * areas, competences, other information; around them the title, family, class and the block in
 * which human resources and the job holder approve. This file says which shape is right; whether a
 * profile also makes sense beside a competence dictionary is for `check.ts`.
 *
 * Source: rules 25 to 41 (profile), 127 to 131 (competences), C26 (damaged text).
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
  none,
  notStated,
  statement,
  text,
} from './statement.ts'

export {
  type Competence,
  type CompetenceDictionary,
  type CompetenceLevel,
  competenceDictionarySchema,
} from './competences.ts'

const authority = z.strictObject({
  id: identifier.describe('Identifier of the authority.'),
  name: text.describe('Name of the authority.'),
})

const family = z
  .strictObject({
    id: identifier.describe('Identifier of the function family.'),
    name: statement.describe('Name of the function family.'),
    ...assumption,
  })
  .meta(assumptionPair)

const classOfFunction = z
  .strictObject({
    ...classRange.shape,
    meaning: statement.describe('Which level of work and thought the class stands for.'),
    ...assumption,
  })
  .meta(assumptionPair)

const context = z.strictObject({
  mission: statement.describe('The mission of the authority, to which the job contributes.'),
  values: z.array(statement).min(1).describe('The values the authority shares, one an item.'),
  diversity: statement.describe('What is expected of everybody towards colleagues and public.'),
  'generic-knowledge': statement.describe('What all staff know and can do, whatever their job.'),
})

const functionsOrNothing = z.union([none, notStated, z.array(statement).min(1)])

const reporting = z.strictObject({
  'reports-to': functionsOrNothing.describe(
    'Functions the job holder reports to; `none` where the source says so, `not-stated` where it leaves the place empty.',
  ),
  'reported-by': functionsOrNothing.describe(
    'Functions that report to the job holder; `none` where the source says so, `not-stated` where it leaves the place empty.',
  ),
})

const staffLed = z.strictObject({
  number: z.int().min(1).describe('How many people.'),
  type: statement.describe('Which kind of staff.'),
})

const budget = z.strictObject({
  budget: statement.describe('Which budget, and its size.'),
  impact: statement.describe('What the job holder has to say about it.'),
})

const quantitativeData = z.strictObject({
  'staff-led': z
    .union([none, notStated, z.array(staffLed).min(1)])
    .describe('The people the job holder leads, by kind; or `none`, or `not-stated`.'),
  budgets: z
    .union([none, notStated, z.array(budget).min(1)])
    .describe('The budgets of the job and its type of impact on them; or `none`, or `not-stated`.'),
  other: z
    .union([none, notStated, z.array(statement).min(1)])
    .describe('Other figures of the job; or `none`, or `not-stated`.'),
})

const resultArea = z
  .strictObject({
    id: identifier.describe('Identifier of the result area within this profile.'),
    title: statement.describe('Name of the result area.'),
    result: statement.describe('The result expected of the job holder.'),
    purpose: statement
      .optional()
      .describe('What the result is for ("met als doel"). A result area without it is refused.'),
    context: statement
      .optional()
      .describe('Within which limits, rules or duties the result is obtained.'),
    activities: z.array(statement).min(1).describe('Examples of activities.'),
    'open-list': z
      .boolean()
      .describe('Whether the source ends the list with "…": there are more activities than these.'),
    ...assumption,
  })
  .meta(assumptionPair)

const behaviouralCompetence = z
  .strictObject({
    competence: identifier.describe('Identifier of a competence of the dictionary.'),
    level: z.int().min(1).max(9).describe('Number of the level that is asked.'),
    classes: classRange
      .optional()
      .describe('Function classes the profile itself prints beside this level.'),
    additions: z
      .array(statement)
      .min(1)
      .optional()
      .describe('Indicators this profile adds to those of the dictionary.'),
    'open-list': z
      .boolean()
      .describe('Whether the source ends the indicators with "…": there are more than these.'),
    ...assumption,
  })
  .meta(assumptionPair)

const technicalCompetences = z.strictObject({
  'knowledge-of': z.array(statement).describe('What the job holder has knowledge of.'),
  'insight-in': z.array(statement).describe('What the job holder has insight in.'),
  'able-to-use': z.array(statement).describe('What the job holder is able to use.'),
})

const workingHours = z.strictObject({
  arrangement: z
    .enum(['fixed', 'flexible', 'independent'])
    .describe(
      '`fixed` hours, `flexible` hours around a core, or `independent` of fixed place and time.',
    ),
  says: statement.describe('The arrangement in a sentence.'),
})

const telework = z.strictObject({
  possible: z.boolean().describe('Whether working from home is possible.'),
  says: statement.describe('The arrangement in a sentence.'),
})

const unsocialHours = z.strictObject({
  frequency: z
    .enum(['never', 'exceptional', 'regular'])
    .describe('How often the job asks for work in the evening or at the weekend.'),
  says: statement.describe('When and for what, in a sentence.'),
})

const otherInformation = z.strictObject({
  'working-hours': z.union([notStated, workingHours]).describe('Working hours.'),
  telework: z.union([notStated, telework]).describe('Working from home.'),
  'evening-or-weekend-work': z
    .union([notStated, unsocialHours])
    .describe('Work in the evening or at the weekend.'),
})

const notFilled = z.literal('not-filled')

const approvalOfParty = z.strictObject({
  name: z
    .union([notFilled, text])
    .describe('Who approves, or `not-filled`. Keep the name of a real person out of public files.'),
  date: z
    .union([notFilled, z.iso.date()])
    .describe('Day of approval as YYYY-MM-DD, or `not-filled`.'),
  signature: z
    .union([notFilled, z.literal('signed')])
    .describe('`signed`, or `not-filled`. The signature itself stays on the original.'),
})

const approval = z.strictObject({
  'human-resources': approvalOfParty.describe('Approval by human resources.'),
  'job-holder': approvalOfParty.describe('Approval by the job holder.'),
})

const textFinding = z
  .strictObject({
    where: text.describe('The place in this profile, as keys joined by dots.'),
    kind: z
      .enum(['mixed-script', 'misspelling', 'lost-words', 'unclear-mark', 'broken-layout'])
      .describe(
        'Letters of another alphabet, a wrong word, words that fell out, a mark that can be read in two ways, or a layout that came apart.',
      ),
    'read-as': statement.describe('How the damaged place is read in this profile.'),
    assumed: z.literal(true).describe('A reading of damaged text is always an assumption.'),
    'source-says': statement.describe('What stands in the source.'),
  })
  .meta(assumptionPair)

const identity = {
  format: z.literal('keur-profile/1').describe('The format of this file.'),
  profile: identifier.describe('Identifier of this function profile.'),
  authority: authority.describe('The public body the job belongs to.'),
  title: statement.describe('Title of the function.'),
  version: z
    .union([notStated, text])
    .describe('Version of the function description, or `not-stated`.'),
  family: z.union([notStated, family]).describe('The function family, or `not-stated`.'),
  class: z.union([notStated, classOfFunction]).describe('The function class, or `not-stated`.'),
  approval: z
    .union([notStated, approval])
    .describe('Approval by both parties, or `not-stated` where the source has no such block.'),
}

const purposeAndContext = {
  context: context.describe('The authority the job is part of.'),
  reporting: reporting.describe('Place of the job in the organisation.'),
  'quantitative-data': quantitativeData.describe('Size of the job in figures.'),
  purpose: statement.describe('What the job is for.'),
  'purpose-context': statement
    .optional()
    .describe('Within which rules and limits the purpose is pursued.'),
  'work-area': statement.optional().describe('The field in which the work is done.'),
  specialisation: z.array(statement).describe('What sets this job apart within its family.'),
}

const expectations = {
  'at-cruising-speed': z
    .boolean()
    .describe('Whether the result areas hold only once the job holder is at cruising speed.'),
  'result-areas': z.array(resultArea).min(1).describe('The results expected of the job.'),
  'behavioural-competences': z
    .array(behaviouralCompetence)
    .min(1)
    .describe('Competences of the dictionary, each with its level.'),
  'technical-competences': technicalCompetences.describe('Knowledge, insight and skills.'),
  'legal-knowledge': z
    .array(statement)
    .describe('Legislation the job holder has knowledge of; an empty list where none is named.'),
  'other-information': otherInformation.describe('Other information that matters for the job.'),
  'text-findings': z
    .array(textFinding)
    .describe('Damage found in the source text, and how it is read; an empty list where none.'),
}

/** A function profile file, format `keur-profile/1`. Unknown keys are refused. */
export const profileSchema = z
  .strictObject({ ...identity, ...purposeAndContext, ...expectations })
  .meta({
    title: 'Keur function profile',
    description: 'Purpose, result areas and competences of a job.',
  })

/** A function profile that was read from a file with `profileSchema`. */
export type Profile = Immutable<z.infer<typeof profileSchema>>
