/**
 * What is still missing from a draft. Only a name and a way to be reached are needed to submit: anything else is for a person
 * to weigh, since no program turns anybody away (policies 12, 22; rules 77–82).
 *
 * @module
 */

import { type Attachments, compileAttachments } from '#core/eligibility/attachments.ts'
import type { CandidateFile } from '#core/eligibility/file.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { dayInBrussels, type Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { DraftContents } from './applying.ts'
import { isAddress } from './readable.ts'
import type { Missing } from './refusal.ts'

/** What must be there before anything can be submitted, and is not. */
export function blockingIn(contents: DraftContents): readonly Missing[] {
  return ofPerson(contents).filter(({ blocks }) => blocks)
}

/** What is missing at a moment, with the attachments that are there. */
export function missingFrom(
  regulation: Regulation,
  contents: DraftContents,
  { now, attached }: { readonly now: Instant; readonly attached: ReadonlySet<string> },
): readonly Missing[] {
  return [
    ...ofPerson(contents),
    ...(contents.route === undefined ? [missing('route', 'route', ROUTE)] : []),
    ...(contents.claims.length === 0 ? [missing('claims', 'claims', CLAIMS)] : []),
    ...ofQuestions(regulation, contents),
    ...missingAttachments(regulation, contents, { now, attached }),
  ]
}

/**
 * The attachments that are owed with the application and are not there; those as well of which a person decides. What depends
 * on something that was not stated is not asked for.
 */
export function missingAttachments(
  regulation: Regulation,
  { claims, route }: Pick<DraftContents, 'claims' | 'route'>,
  { now, attached }: { readonly now: Instant; readonly attached: ReadonlySet<string> },
): readonly Missing[] {
  const file: CandidateFile = {
    claims,
    appliedOn: dayInBrussels(now),
    evidence: new Map(),
    judgements: [],
    chosenRoute: route,
  }
  return attachmentsOf(regulation)(file, attached)
    .filter(({ effect, because }) => effect !== 'none' && because?.verdict !== 'undecided')
    .map(({ attachment, name, says }) =>
      missing('attachment', `attachments/${attachment}`, {
        nl: `${name.nl}. ${says.nl}`,
        en: `${name.en}. ${says.en}`,
      }),
    )
}

const compiled = new WeakMap<Regulation, Attachments>()

function attachmentsOf(regulation: Regulation): Attachments {
  const known = compiled.get(regulation) ?? compileAttachments(regulation)
  compiled.set(regulation, known)
  return known
}

function ofPerson({ person }: DraftContents): readonly Missing[] {
  const isNamed = person.given !== '' || person.family !== ''
  const missed: readonly (Missing | undefined)[] = [
    isNamed ? undefined : { ...missing('name', 'person/family', NAME), blocks: true },
    isAddress(person.email)
      ? undefined
      : { ...missing('email', 'person/email', EMAIL), blocks: true },
  ]
  return missed.filter((one) => one !== undefined)
}

function ofQuestions({ applications }: Regulation, { answers }: DraftContents): readonly Missing[] {
  return Object.entries(applications.questions ?? {})
    .filter(([question]) => (answers[question] ?? '') === '')
    .map(([question, { label }]) => missing('question', `answers/${question}`, label))
}

function missing(code: Missing['code'], path: string, says: Text): Missing {
  return { code, path, says, blocks: false }
}

const NAME: Text = { nl: 'Je naam', en: 'Your name' }
const EMAIL: Text = {
  nl: 'Een e-mailadres waarop we je bereiken',
  en: 'An e-mail address at which we reach you',
}
const ROUTE: Text = {
  nl: 'Het kanaal waarlangs je solliciteert. Je kunt ook zonder indienen en later kiezen, zolang het reglement dat toelaat.',
  en: 'The route by which you apply. You can submit without and choose later, as long as the regulation lets you.',
}
const CLAIMS: Text = {
  nl: 'Wat je voorlegt: diploma’s, jobs, bewijzen',
  en: 'What you put forward: diplomas, jobs, proofs',
}
