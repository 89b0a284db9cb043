/**
 * Deciding whether an earlier result counts. Where several roles decide together, each word is recorded as a proposal until the last
 * one decides it. Each is asked of the rules as if it were the last: nothing is proposed that could not be decided.
 *
 * @module
 */

import { cardOf } from '#core/scoring/cards.ts'
import { type Command, eventOf } from '#core/selection/command.ts'
import { continued } from '#core/selection/evolve.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import type { OpenRecord } from '#persistence/entries/append.ts'
import type { Act } from '#persistence/entries/write.ts'
import type { Role } from '#core/regulation/schema/basics.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import { readableIn, reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, byRules, plainly, wrongFields } from '../refusal.ts'
import { writtenScore } from '../scores/written.ts'
import { seenOf } from '../screening/history.ts'
import { type Said, agreedIn, isComplete, isSame, roleToAdd, saidAbout } from './proposals.ts'
import { ownerIn } from './request.ts'
import type { ReuseProposal, ReuseQuestion } from './reuse.ts'

/** What somebody says about a request. */
export interface ReuseSent extends ReuseQuestion {
  readonly finding: string
  /** The result that counts, as it was typed. */
  readonly score: string
  readonly reason: string
  /** How much had happened about the candidate when the page was drawn. */
  readonly seen: number
}

type Finding = ReuseProposal['finding']

/** What somebody says, read. */
interface Word {
  readonly finding: Finding
  readonly score: string | undefined
  readonly reason: string
}

/** Proposes, agrees or decides. */
export async function decideReuse(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  sent: ReuseSent,
): Answer<Omit<Done, 'record'>> {
  const { candidate } = sent
  let proposal: readonly Act[] = []
  return perform(means, {
    actor,
    selection,
    candidate,
    action: 'decide-reuse',
    commands: async (moment, record) => {
      const said = await saidSoFar(means, record, selection, sent)
      if (said === undefined) return refuse(plainly('changed-meanwhile'))
      const word = wordIn(moment, sent, said)
      if (!word.ok) return word
      const spoken = spokenBy(moment, sent, { said, word: word.value })
      if (!spoken.ok) return spoken
      proposal = spoken.value.proposal
      return accept(spoken.value.commands)
    },
    acts: () => proposal,
  })
}

/** What was said before; undefined when more happened than was seen. */
async function saidSoFar(
  { store }: DeskMeans,
  record: OpenRecord,
  selection: string,
  { candidate, round, measure, seen }: ReuseSent,
): Promise<readonly Said[] | undefined> {
  if ((await seenOf(record, { selection, candidate })) !== seen) return undefined
  const candidacy = await candidacyOfCandidate(store, record, selection, candidate)
  return candidacy === undefined ? undefined : saidAbout(record, candidacy, { round, measure })
}

/** What was sent, read. Who only agrees needs no words of their own. */
function wordIn(moment: Moment, sent: ReuseSent, said: readonly Said[]): Result<Word, DeskRefusal> {
  const { finding, reason } = sent
  if (finding !== 'granted' && finding !== 'refused') {
    return refuse(wrongFields([FINDING, ...reasonIn('reason', reason)]))
  }
  const read = finding === 'refused' ? accept(undefined) : scoreIn(moment, sent)
  const score = read.ok ? read.value : undefined
  const [proposed] = agreedIn(said)
  const isAgreed = proposed !== undefined && isSame(proposed, { finding, score })
  const wrong: readonly FieldWrong[] = [
    ...(read.ok ? [] : [{ field: 'score', says: read.refusal }]),
    ...(isAgreed ? readableIn('reason', reason) : reasonIn('reason', reason)),
  ]
  return wrong.length > 0
    ? refuse(wrongFields(wrong))
    : accept({ finding, score, reason: reason.trim() })
}

/** The result on the scale of its measure, as the record keeps it. */
function scoreIn(
  { regulation }: Moment,
  { round: name, measure, score }: ReuseSent,
): Result<string, Text> {
  const round = roundOf(regulation, name)
  const meter = round === undefined ? undefined : cardOf(round).meters.get(measure)
  if (meter === undefined) return refuse(NO_SCALE)
  const read = writtenScore(meter, score)
  return read.ok ? accept(read.value.score) : refuse(read.refusal.says)
}

const NO_SCALE: Text = {
  nl: 'Deze test heeft hier geen schaal: er kan geen resultaat van meetellen.',
  en: 'This test has no scale here: no result of it can count.',
}

interface Spoken {
  readonly commands: readonly Command[]
  readonly proposal: readonly Act[]
}

function spokenBy(
  moment: Moment,
  sent: ReuseSent,
  { said, word }: { readonly said: readonly Said[]; readonly word: Word },
): Result<Spoken, DeskRefusal> {
  const before = agreedIn(said)
  const [proposed] = before
  const agreed = proposed !== undefined && isSame(proposed, word) ? before : []
  const owner = ownerIn(moment)
  if (agreed.some(({ by }) => by === moment.by)) return refuse(wrongFields([SPOKEN]))
  const role = roleToAdd(owner, agreed, moment)
  if (role === undefined) return refuse(plainly('not-allowed'))
  const whole = { ...word, reason: reasonOf(agreed, word) }
  const decision = decisionBy(moment, sent, { word: whole, role, agreed, owner })
  const tried = continued(moment.selection).take(eventOf(decision))
  if (!tried.ok) return refuse(byRules(tried.refusal, moment.selection))
  return isComplete(owner, [role, ...agreed.map((one) => one.role)])
    ? accept({ commands: [decision], proposal: [] })
    : accept({ commands: [], proposal: [proposalBy(moment, sent, word, role)] })
}

/** The reason of whoever proposed it, and what the others added. */
function reasonOf(agreed: readonly Said[], { reason }: Word): string {
  return [...agreed.map((one) => one.reason ?? ''), reason].filter((one) => one !== '').join(' ')
}

interface Deciding {
  readonly word: Word
  readonly role: Role
  readonly agreed: readonly Said[]
  readonly owner: readonly Role[]
}

/** The decision: whoever acts now first; while others still have to agree, as if they had. */
function decisionBy(
  { at, by }: Moment,
  { candidate, round, measure }: ReuseSent,
  { word, role, agreed, owner }: Deciding,
): Command {
  const { finding, score, reason } = word
  const roles = [role, ...owner.filter((one) => one !== role)]
  return {
    command: 'DecideReuse',
    at,
    candidate,
    round,
    measure,
    finding,
    ...(score === undefined ? {} : { score }),
    reason,
    by: agreed.length === 0 ? by : [by, ...agreed.map((one) => one.by)],
    role: roles.length === 1 ? role : roles,
  }
}

function proposalBy(
  { by }: Moment,
  { candidate, round, measure }: ReuseSent,
  { finding, score, reason }: Word,
  role: Role,
): Act {
  return {
    by,
    role,
    rule: 'care/reuse-of-results',
    event: {
      event: 'ReuseProposed',
      candidate,
      round,
      measure,
      finding,
      ...(score === undefined ? {} : { score }),
      ...(reason === '' ? {} : { reason }),
    },
  }
}

const FINDING: FieldWrong = {
  field: 'finding',
  says: { nl: 'Kies of het resultaat telt.', en: 'Choose whether the result counts.' },
}
const SPOKEN_SAYS: Text = {
  nl: 'Dit stelde jij al voor. Een ander moet het bevestigen, of je stelt iets anders voor.',
  en: 'You proposed this already. Somebody else has to agree, or you propose otherwise.',
}
const SPOKEN: FieldWrong = { field: 'finding', says: SPOKEN_SAYS }
