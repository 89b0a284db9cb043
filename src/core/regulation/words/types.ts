/**
 * Types of parts of a regulation that its schema does not name, for the tables of words.
 *
 * @module
 */

import { type Announcement } from '../schema/announcement.ts'
import { type Applications, type Attachment } from '../schema/application.ts'
import { type Expression } from '../schema/condition.ts'
import { type Hiring } from '../schema/hiring.ts'
import { type RankedList, type Reserve } from '../schema/list.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Measure, type Round } from '../schema/round.ts'

/** How a list is extended. */
export type Extension = NonNullable<Reserve['extension']>
/** A way to apply. */
export type Channel = Applications['channels'][number]
/** A condition that depends on the day of the diploma. */
export type AttachmentCase = NonNullable<Attachment['by-diploma-day']>[number]
/** A day on which something is judged. */
export type ReferenceDate = Regulation['routes'][string]['reference-date']
/** What an absence means. */
export type Absence = NonNullable<Round['no-show']>
/** Replacing somebody who withdrew. */
export type Replacement = NonNullable<Round['replacement']>
/** A timed case or test. */
export type Timed = NonNullable<Measure['timed']>
/** Preparing beforehand. */
export type Preparation = NonNullable<Measure['preparation']>
/** Somebody who judges. */
export type Assessor = Round['assessors'][number]
/** A "kan". */
export type Choice = Hiring['choice']
/** A rule on pay. */
export type PayRule = Hiring['pay'][number]
/** A rule on keeping a statutory appointment. */
export type StatusRule = Hiring['status'][number]
/** A condition for being hired. */
export type AdmissionCondition = Hiring['admission-conditions'][string]
/** A call from the ranked list. */
export type Call = RankedList['call']
/** What somebody's place on a list depends on. */
export type PlaceRule = NonNullable<Reserve['place']['offer-declined']>
/** An advantage of the job. */
export type Benefit = Announcement['benefits'][number]
/** What a diploma must be. */
export type DiplomaTest = NonNullable<Expression['diploma']>
/** What a proof must be. */
export type ProofTest = NonNullable<Expression['proof']>
/** What a job must be. */
export type EmploymentTest = NonNullable<Expression['employment']>
/** What experience must be. */
export type ExperienceTest = NonNullable<Expression['experience']>
/** What an earlier selection must be. */
export type SelectionTest = NonNullable<Expression['selection']>
/** What an exemption must be. */
export type ExemptionTest = NonNullable<Expression['exemption']>
