/**
 * Where one goes to settle something that waits for a person.
 *
 * @module
 */

import { type Action } from '#app/access/can.ts'
import { type Point } from '#core/selection/points/point.ts'
import { type Language } from '#core/values/text.ts'
import { pathTo } from '../../paths.ts'

/** The name under which an address and a form carry a choice point. */
export const POINT = 'punt'

/** Who looks for a way, in which selection. */
export interface Looking {
  readonly selection: string
  readonly language: Language
  /** Whether they may do something there. */
  readonly may: (action: Action) => boolean
  /** Whether it waits for them: forms are open to whose it is, and nobody else is led there. */
  readonly isMine: boolean
}

/** The page on which a point is settled; undefined where none is open to who looks. */
export function wayTo(point: Point, looking: Looking): string | undefined {
  const { selection, language } = looking
  return openWay(point, looking)?.(point, selection, language)
}

/** The page from which many points of the same kind are settled, one after the other. */
export function wayToMany(point: Point, looking: Looking): string | undefined {
  const { selection, language } = looking
  const way = openWay(point, looking)
  if (way === toScreened) return pathTo('deskScreening', language, { selection })
  if (way === toRequest) return pathTo('deskReuse', language, { selection })
  if (way !== toResults) return way?.(point, selection, language)
  return pathTo('deskResults', language, { selection, round: roundIn(point.rule) })
}

type Way = (point: Point, selection: string, language: Language) => string | undefined

/** A way that is open to whoever may do something; a form to whose it is alone. */
type Open = readonly [Action, Way, 'form'?]

/** The first way that is open to who looks. */
function openWay(point: Point, { may, isMine }: Looking): Way | undefined {
  const [, way] =
    waysOf(point).find(([action, , kind]) => may(action) && (isMine || kind !== 'form')) ?? []
  return way
}

function waysOf(point: Point): readonly Open[] {
  const elsewhere: Open =
    point.candidate === undefined ? ['read-selection', toSelection] : ['read-file', toCandidate]
  return [...(WAYS[point.settledBy] ?? [elsewhere])]
}

const RESULTS: Open = ['read-record', toResults]
const LISTS: Open = ['read-candidates', toLists]

/** By the command that settles it; of what is not named the file of the candidate, or the selection. */
const WAYS: Partial<Readonly<Record<Point['settledBy'], readonly Open[]>>> = {
  MakeChoice: [
    ['make-choice', toChoice, 'form'],
    ['read-record', toRound],
  ],
  ConfirmRound: [['read-record', toRound]],
  ConfirmCorrection: [['read-record', toRound]],
  RecordScore: [RESULTS, ['give-scores', toJudging]],
  ImportScores: [RESULTS],
  RecordAttendance: [RESULTS],
  StartSession: [RESULTS],
  SettleDuplicate: [['settle-duplicates', toPair, 'form']],
  DecideReuse: [['decide-reuse', toRequest, 'form']],
  JudgeApplication: [['screen', toScreened, 'form']],
  JudgeCondition: [['screen', toScreened, 'form']],
  ExtendList: [['run-lists', toExtension, 'form'], LISTS],
  CallRankedList: [['run-lists', toCall, 'form'], LISTS],
  ChooseCandidate: [['choose-candidate', toChoosing, 'form'], LISTS],
  DecidePlace: [['read-candidates', toMember]],
  JudgeAdmission: [['read-candidates', toOffer]],
}

function toJudging(_: Point, selection: string, language: Language): string {
  return pathTo('deskAssessing', language, { selection })
}

function toChoice({ point }: Point, selection: string, language: Language): string {
  const asked = new URLSearchParams({ [POINT]: point })
  return `${pathTo('deskChoice', language, { selection })}?${asked.toString()}`
}

/** The round; of what the rules ask beside the rounds there is none. */
function toRound({ rule }: Point, selection: string, language: Language): string | undefined {
  if (!rule.startsWith('rounds/')) return undefined
  return pathTo('deskRound', language, { selection, round: roundIn(rule) })
}

/** What is settled with the results of a round. */
function toResults({ rule, candidate }: Point, selection: string, language: Language): string {
  const round = roundIn(rule)
  return candidate === undefined
    ? pathTo('deskResults', language, { selection, round })
    : pathTo('deskResult', language, { selection, round, candidate })
}

/** Two who may be one person, beside each other. */
function toPair(
  { facts: { candidates = [] } }: Point,
  selection: string,
  language: Language,
): string {
  const [candidate = '', other = ''] = Array.isArray(candidates) ? candidates.map(String) : []
  return pathTo('deskDuplicate', language, { selection, candidate, other })
}

/** A request to count an earlier result; all of them where it is about a whole round. */
function toRequest(
  { candidate = '', facts: { round, measure } }: Point,
  selection: string,
  language: Language,
): string {
  return typeof round === 'string' && typeof measure === 'string'
    ? pathTo('deskReuseRequest', language, { selection, candidate, round, measure })
    : pathTo('deskReuse', language, { selection })
}

/** What is settled on the page of a candidate in the screening. */
function toScreened(point: Point, selection: string, language: Language): string {
  const { candidate } = point
  return candidate === undefined
    ? pathTo('deskScreening', language, { selection })
    : pathTo('deskScreened', language, { selection, candidate })
}

function toLists(_: Point, selection: string, language: Language): string {
  return pathTo('deskLists', language, { selection })
}

function toExtension({ rule }: Point, selection: string, language: Language): string {
  const [list = ''] = rule.split('/')
  return pathTo('deskListExtension', language, { selection, list })
}

function toCall(_: Point, selection: string, language: Language): string {
  return pathTo('deskListCall', language, { selection })
}

function toChoosing(_: Point, selection: string, language: Language): string {
  return pathTo('deskListChoice', language, { selection })
}

/** What is settled with an offer. */
function toOffer({ facts: { offer } }: Point, selection: string, language: Language): string {
  return typeof offer === 'string'
    ? pathTo('deskOffer', language, { selection, offer })
    : pathTo('deskOffers', language, { selection })
}

/** What is settled on the page of somebody who stands on a list. */
function toMember(point: Point, selection: string, language: Language): string {
  const { candidate } = point
  return candidate === undefined
    ? pathTo('deskLists', language, { selection })
    : pathTo('deskMember', language, { selection, candidate })
}

function toCandidate({ candidate = '' }: Point, selection: string, language: Language): string {
  return pathTo('deskCandidate', language, { selection, candidate })
}

function toSelection(_: Point, selection: string, language: Language): string {
  return pathTo('deskSelection', language, { selection })
}

function roundIn(rule: string): string {
  return rule.split('/')[1] ?? ''
}
