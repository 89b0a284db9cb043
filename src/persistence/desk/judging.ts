/**
 * Judging together: what the record says about it, and the forms that assessors are still filling in.
 *
 * @module
 */

import { z } from 'zod'
import type { Instant } from '#core/values/instant.ts'
import { type JudgingEvent, judgingEvent } from '#record/own-events.ts'
import { type Candidacy } from '../candidacies.ts'
import { seal, unseal } from '../sealing.ts'
import type { Work } from '../transaction.ts'

/** Something that the record says about judging together. */
export interface JudgingEntry {
  readonly entry: string
  readonly recorded: Instant
  readonly by: string
  readonly role: string
  readonly event: JudgingEvent
}

const body = z.looseObject({ by: z.string(), role: z.string(), event: judgingEvent })

/** Everything that the record says about judging together, in order. */
export async function judgingIn(
  { client }: Pick<Work, 'client'>,
  selection: string,
): Promise<readonly JudgingEntry[]> {
  const { rows } = await client.query<{ entry: string; recorded: Instant; body: string }>({
    name: 'keur-judging-in',
    text: `select entry, recorded, body from keur.entry
      where selection = $1
        and kind in ('AssessorsAssigned', 'FormLocked', 'AssessorExcused', 'ResultAgreed')
      order by recorded, entry`,
    values: [selection],
  })
  return rows.map(({ entry, recorded, body: text }) => {
    const { by, role, event } = body.parse(JSON.parse(text))
    return { entry, recorded, by, role, event }
  })
}

/** Which form. */
export interface JudgementPlace {
  readonly candidacy: Pick<Candidacy, 'selection' | 'candidate' | 'dataKey'>
  readonly round: string
  readonly measure: string
  readonly account: string
}

/** A form that is being filled in. */
export interface StoredJudgement {
  readonly version: number
  readonly saved: Instant
  /** As it was kept; read by whoever kept it. */
  readonly content: unknown
}

/** The form as it was saved last; undefined where nothing was, or it may not be seen. */
export async function judgementOf(
  { client }: Pick<Work, 'client'>,
  place: JudgementPlace,
): Promise<StoredJudgement | undefined> {
  const { rows } = await client.query<{ version: number; saved: Instant; sealed: Buffer }>({
    name: 'keur-judgement',
    text: `select version, saved, sealed from keur.judgement where ${WHICH}`,
    values: keyOf(place),
  })
  return rows.map(({ sealed, ...row }) => ({ ...row, content: openedWith(place, sealed) }))[0]
}

/** Saves the form over the version that was seen, 0 for none; false when another one stands there. */
export async function keepJudgement(
  { client }: Pick<Work, 'client'>,
  place: JudgementPlace,
  { content, seen }: { readonly content: unknown; readonly seen: number },
): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify(content))
  const sealed = seal(place.candidacy.dataKey, bytes, sealedAt(place))
  const { rowCount } =
    seen === 0
      ? await client.query({
          name: 'keur-begin-judgement',
          text: `insert into keur.judgement (selection, candidate, round, measure, account, sealed)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          values: [...keyOf(place), sealed],
        })
      : await client.query({
          name: 'keur-keep-judgement',
          text: `update keur.judgement set sealed = $6, version = version + 1, saved = keur.stamp()
            where ${WHICH} and version = $7`,
          values: [...keyOf(place), sealed, seen],
        })
  return rowCount === 1
}

/** Forgets the form: it was locked. */
export async function dropJudgement(
  { client }: Pick<Work, 'client'>,
  place: Omit<JudgementPlace, 'candidacy'> & {
    readonly candidacy: Pick<Candidacy, 'selection' | 'candidate'>
  },
): Promise<void> {
  await client.query({
    name: 'keur-drop-judgement',
    text: `delete from keur.judgement where ${WHICH}`,
    values: keyOf(place),
  })
}

/** A form that was begun, without what is in it. */
export interface BegunJudgement {
  readonly candidate: string
  readonly round: string
  readonly measure: string
  readonly saved: Instant
}

/** The forms that an account began in a selection. */
export async function judgementsBegun(
  { client }: Pick<Work, 'client'>,
  selection: string,
  account: string,
): Promise<readonly BegunJudgement[]> {
  const { rows } = await client.query<BegunJudgement>({
    name: 'keur-judgements-begun',
    text: `select candidate, round, measure, saved from keur.judgement
      where selection = $1 and account = $2 order by saved`,
    values: [selection, account],
  })
  return rows
}

/** The forms about these candidates that assessors began, without who or what; only for the system. */
export async function judgementsAbout(
  { client }: Pick<Work, 'client'>,
  about: readonly { readonly selection: string; readonly candidate: string }[],
): Promise<readonly (BegunJudgement & { readonly selection: string })[]> {
  const { rows } = await client.query<BegunJudgement & { readonly selection: string }>({
    name: 'keur-judgements-about',
    text: `select j.selection, j.candidate, j.round, j.measure, j.saved from keur.judgement j
      join unnest($1::text[], $2::text[]) as a (selection, candidate)
        on a.selection = j.selection and a.candidate = j.candidate
      order by j.saved`,
    values: [about.map(({ selection }) => selection), about.map(({ candidate }) => candidate)],
  })
  return rows
}

const WHICH = 'selection = $1 and candidate = $2 and round = $3 and measure = $4 and account = $5'

type Which = Parameters<typeof dropJudgement>[1]

function keyOf({ candidacy, round, measure, account }: Which): string[] {
  return [candidacy.selection, candidacy.candidate, round, measure, account]
}

function sealedAt(place: Which): string {
  return `judgement/${keyOf(place).join('/')}`
}

function openedWith(place: JudgementPlace, sealed: Buffer): unknown {
  return JSON.parse(unseal(place.candidacy.dataKey, sealed, sealedAt(place)).toString('utf8'))
}
