/**
 * Looking a diploma up in the authentic source, for a claim that somebody screens. What goes there is recorded before it goes; what
 * comes back is shown and kept nowhere, and nothing is decided by it: a person compares.
 *
 * A name and a date of birth come from the application, or the date from whoever asks; a national register number only from whoever
 * asks, who says that the candidate gave it for this. It is neither recorded nor kept.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ClaimOf } from '#core/claims/schema.ts'
import { claimsOf, counting } from '#core/selection/applications/counting.ts'
import { parseDay } from '#core/values/day.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { actorIn } from '#persistence/actors.ts'
import { personsOf } from '#persistence/desk/people.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type DeskRefusal, type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { nationalNumberIn } from './national-number.ts'
import type { DiplomaAnswer, DiplomaSubject, RegisteredDiploma } from './source.ts'

/** What is to be looked up, and by what. */
export interface LookUpSent {
  readonly candidate: string
  readonly claim: string
  /** By `number`; by name otherwise. */
  readonly by: string
  /** A date of birth that was typed, where the application has none. */
  readonly born: Result<string | undefined, Text>
  readonly number: string
  /** Whether whoever asks says that the candidate gave the number for this. */
  readonly isGiven: boolean
}

/** A diploma of the source beside what was claimed. */
export interface ComparedDiploma extends RegisteredDiploma {
  /** Whether its level is the one that was claimed. */
  readonly isLevel: boolean
  /** Whether it was obtained on the day that was claimed. */
  readonly isDay: boolean
}

/** What came of it. */
export type LookedUp =
  | {
      readonly kind: 'found'
      readonly diplomas: readonly ComparedDiploma[]
      /** The one that agrees with the claim in everything that was claimed. */
      readonly same: ComparedDiploma | undefined
    }
  | Exclude<DiplomaAnswer, { kind: 'found' }>

/** Asks the source. */
export async function lookUpDiploma(
  means: DeskMeans,
  place: DeskPlace,
  sent: LookUpSent,
): Answer<LookedUp> {
  const { diplomas: source } = means
  const claim = claimIn(place, sent)
  if (source === undefined || claim === undefined) return refuse(plainly('nothing-to-look-up'))
  const subject = await subjectOf(means, place, sent)
  if (!subject.ok) return subject
  const reference = await recorded(means, place, sent, subject.value)
  const answer = await source.ask(subject.value, reference)
  if (answer.kind !== 'found') return accept(answer)
  const compared = answer.diplomas.map((one) => beside(claim, one))
  return accept({
    kind: 'found',
    diplomas: compared,
    same: compared.find(({ isLevel, isDay }) => isLevel && isDay),
  })
}

/** Whether the application itself says enough to ask by name. */
export async function isBornKnown(
  means: DeskMeans,
  place: DeskPlace,
  candidate: string,
): Promise<boolean> {
  return (await personOf(means, place, candidate)).born !== ''
}

type DiplomaClaim = ClaimOf<'diploma'>

/** The claim as it is known now; nothing where it is no diploma or the candidate withdrew. */
function claimIn(
  { selection, regulation }: DeskPlace,
  { candidate, claim: name }: LookUpSent,
): DiplomaClaim | undefined {
  const known = selection.candidates.get(candidate)
  if (known === undefined || known.withdrawn !== undefined) return undefined
  const submission = counting(regulation, known)
  const claims = submission === undefined ? [] : claimsOf(known, submission)
  const claim = claims.findLast((one) => one.claim === name)
  return claim?.kind === 'diploma' ? claim : undefined
}

function beside(claim: DiplomaClaim, registered: RegisteredDiploma): ComparedDiploma {
  return {
    ...registered,
    isLevel: registered.level === claim.level,
    isDay: claim.obtained === undefined || registered.obtained === claim.obtained,
  }
}

async function subjectOf(
  means: DeskMeans,
  place: DeskPlace,
  { candidate, by, born, number, isGiven }: LookUpSent,
): Promise<Result<DiplomaSubject, DeskRefusal>> {
  if (by === 'number') return byNumber(number, isGiven)
  const person = await personOf(means, place, candidate)
  if (!born.ok) return refuse(wrongFields([{ field: 'born', says: born.refusal }]))
  const day = person.born === '' ? born.value : person.born
  if (day === undefined) return refuse(wrongFields([NO_BIRTH]))
  if (person.given === '' || person.family === '') return refuse(wrongFields([NO_NAME]))
  return accept({ by: 'name', given: person.given, family: person.family, born: day })
}

function byNumber(typed: string, isGiven: boolean): Result<DiplomaSubject, DeskRefusal> {
  const number = nationalNumberIn(typed)
  const wrong: readonly FieldWrong[] = [
    ...(number === undefined ? [NO_NUMBER] : []),
    ...(isGiven ? [] : [NOT_GIVEN]),
  ]
  return number === undefined || wrong.length > 0
    ? refuse(wrongFields(wrong))
    : accept({ by: 'number', number })
}

const personSchema = z.object({
  given: z.string().default(''),
  family: z.string().default(''),
  born: z.string().default(''),
})

async function personOf(
  { store }: DeskMeans,
  { actor: { account }, name: selection }: DeskPlace,
  candidate: string,
): Promise<z.infer<typeof personSchema>> {
  const persons = await inTransaction(store.database, { account }, async (work) =>
    personsOf(store, work, selection, [candidate]),
  )
  const read = personSchema.safeParse(persons.get(candidate) ?? {})
  const { given, family, born } = read.success ? read.data : { given: '', family: '', born: '' }
  const day = parseDay(born.trim()) === undefined ? '' : born.trim()
  return { given: given.trim(), family: family.trim(), born: day }
}

/** Records that something personal goes to the source; the reference under which it goes. */
async function recorded(
  { store }: DeskMeans,
  { actor: { account }, name: selection, roles }: DeskPlace,
  { candidate, claim }: LookUpSent,
  { by: how }: DiplomaSubject,
): Promise<string> {
  const [role = 'selector'] = roles
  const reference = randomUUID()
  const acting = { selection, onBehalf: { account }, how: 'beside-others' } as const
  await withRecord(store, acting, async (record) => {
    const by = await actorIn(record, selection, account)
    const event: RecordedEvent = {
      event: 'DiplomaLookedUp',
      candidate,
      claim,
      with: how === 'number' ? ['national-number'] : ['given', 'family', 'born'],
      reference,
    }
    await record.append([{ by, role, event }])
  })
  return reference
}

const NO_NUMBER: FieldWrong = {
  field: 'number',
  says: {
    nl: 'Dit is geen rijksregisternummer: het heeft elf cijfers, waarvan de laatste twee kloppen met de andere. Typ het opnieuw; we bewaarden het niet.',
    en: 'This is no national register number: it has eleven digits, of which the last two agree with the others. Type it again; we did not keep it.',
  },
}
const NOT_GIVEN: FieldWrong = {
  field: 'given',
  says: {
    nl: 'Gebruik het nummer alleen als de kandidaat het hiervoor gaf, en duid dat aan.',
    en: 'Use the number only if the candidate gave it for this, and mark that.',
  },
}
const NO_BIRTH: FieldWrong = {
  field: 'born',
  says: {
    nl: 'Vul de geboortedatum in: alleen met een naam vindt de databank niemand.',
    en: 'Fill in the date of birth: with a name alone the database finds nobody.',
  },
}
const NO_NAME: FieldWrong = {
  field: 'born',
  says: {
    nl: 'De sollicitatie noemt geen naam. Vergelijk met een document.',
    en: 'The application names nobody. Compare with a document.',
  },
}
