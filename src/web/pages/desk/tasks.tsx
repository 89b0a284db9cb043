/**
 * What waits for people beside the points of the rules: forms, discussions, minutes, offers, suspected duplicates, results to be told
 * again. Each with the way to where it is done.
 *
 * @module
 */

import { type Action, rolesFor } from '#app/access/can.ts'
import { type TellAgainTask } from '#app/desk/closing/letters/tell-again.ts'
import { type DuplicatesTask } from '#app/desk/duplicates/task.ts'
import { type AcceptedTask } from '#app/desk/overview/accepted.ts'
import { type OfferTask } from '#app/desk/overview/chosen.ts'
import { type AwaitedTask, type DiscussionTask, type Task } from '#app/desk/overview/waiting.ts'
import { type Text } from '#core/values/text.ts'
import { Tag } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type AtDesk } from './at.tsx'
import { offerInShort } from './lists/words.ts'
import { PointLink } from './points.tsx'
import { type Looking } from './ways.ts'
import { rolesInWords } from './words.ts'

interface TasksProps {
  readonly at: AtDesk
  readonly selection: string
  readonly tasks: readonly Task[]
  /** Whether the reader may do something in that selection. */
  readonly may: (action: Action) => boolean
}

/** The tasks as a list; nothing where there are none. */
export function Tasks({ at, selection, tasks, may }: TasksProps): Html | null {
  const { language } = at
  if (tasks.length === 0) return null
  return (
    <ul class="keur-points">
      {tasks.map((task) => {
        const { tag: own, says, note } = worded(task)
        const tag = task.isMine ? own : TAGS.others
        return (
          <li>
            <Tag tone={tag.tone}>{tag[language]}</Tag>{' '}
            <PointLink words={says[language]} to={wayTo(task, { selection, language, may })} />
            {note === undefined ? null : <span class="keur-note"> {note[language]}</span>}
          </li>
        )
      })}
    </ul>
  )
}

type Reader = Omit<Looking, 'isMine'>
type Kind = Task['kind']
type TaskOf<One extends Kind> = Extract<Task, { readonly kind: One }>

/** Straight to the page where it is done, or followed; undefined where that is not open to the reader. */
function wayTo<One extends Kind>(task: TaskOf<One>, reader: Reader): string | undefined {
  return WAYS[task.kind](task, reader)
}

const WAYS: {
  readonly [One in Kind]: (task: TaskOf<One>, reader: Reader) => string | undefined
} = {
  forms: toForms,
  awaited: toForms,
  discussion: ({ round, measure, candidate }, { selection, language }) =>
    pathTo('deskDiscussion', language, { selection, round, measure, candidate }),
  offer: ({ isMine }, { selection, language }) =>
    pathTo(isMine ? 'deskNewOffer' : 'deskOffers', language, { selection }),
  accepted: ({ offer }, { selection, language }) =>
    pathTo('deskOffer', language, { selection, offer }),
  'tell-again': ({ isMine, round }, { selection, language }) =>
    pathTo(isMine ? 'deskRelease' : 'deskRound', language, { selection, round }),
  duplicates: toPairs,
  'draw-up': toMinutes,
  objection: toMinutes,
  sign: toMinutes,
}

function toForms(_: Task, { selection, language, may }: Reader): string | undefined {
  return may('give-scores') ? pathTo('deskAssessing', language, { selection }) : undefined
}

function toMinutes(_: Task, { selection, language }: Reader): string {
  return pathTo('deskMinutes', language, { selection })
}

/** The one pair, for whoever settles it; else all of them. */
function toPairs({ pairs, isMine }: DuplicatesTask, { selection, language }: Reader): string {
  const [[candidate, other] = []] = pairs
  return isMine && pairs.length === 1 && candidate !== undefined && other !== undefined
    ? pathTo('deskDuplicate', language, { selection, candidate, other })
    : pathTo('deskDuplicates', language, { selection })
}

interface Words {
  readonly tag: (typeof TAGS)[keyof typeof TAGS]
  readonly says: Text
  /** Whose it is, where it is not the reader's alone. */
  readonly note?: Text | undefined
}

const TAGS = {
  blocks: { tone: 'attention', nl: 'Houdt iets tegen', en: 'Blocks something' },
  may: { tone: 'quiet', nl: 'Mag', en: 'May be done' },
  ready: { tone: 'good', nl: 'Kan nu', en: 'Can be done' },
  others: { tone: 'quiet', nl: 'Wacht op anderen', en: 'Waits for others' },
} as const

function worded(task: Task): Words {
  if (task.kind === 'discussion') return discussionWords(task)
  if (task.kind === 'awaited') return awaitedWords(task)
  if (task.kind === 'forms') return { tag: TAGS.blocks, says: formsWords(task.count) }
  if (task.kind === 'offer') return offerWords(task)
  if (task.kind === 'accepted') return acceptedWords(task)
  if (task.kind === 'duplicates') return duplicatesWords(task)
  if (task.kind === 'tell-again') return tellAgainWords(task)
  if (task.kind === 'objection') return objectionWords(task.by)
  return minutesWords(task)
}

function minutesWords(task: Extract<Task, { readonly kind: 'draw-up' | 'sign' }>): Words {
  if (task.kind === 'draw-up') {
    const says = task.isAnew ? DRAW_UP_ANEW : DRAW_UP
    return { tag: TAGS.ready, says, note: task.isMine ? undefined : SELECTOR }
  }
  if (!task.isMine) return { tag: TAGS.blocks, says: SIGN, note: namesOf(task.by) }
  return task.hasObjected
    ? { tag: TAGS.may, says: SIGN_AFTER_ALL }
    : { tag: TAGS.blocks, says: SIGN }
}

function formsWords(count: number): Text {
  return count === 1
    ? {
        nl: '1 formulier in te vullen als beoordelaar',
        en: '1 form to fill in as an assessor',
      }
    : {
        nl: `${count} formulieren in te vullen als beoordelaar`,
        en: `${count} forms to fill in as an assessor`,
      }
}

function awaitedWords({ name, of }: AwaitedTask): Words {
  return {
    tag: TAGS.others,
    says: {
      nl: `Formulieren vergrendelen: ${name.nl}`,
      en: `Lock forms: ${name.en}`,
    },
    note: namesOf(of.map(({ name: called, count }) => `${called} (${count})`)),
  }
}

/** Who could do it, and has somebody named for it, may. */
function discussionWords({ name, count, isMine, chair }: DiscussionTask): Words {
  const of =
    count === 1
      ? { nl: '1 kandidaat', en: '1 candidate' }
      : { nl: `${count} kandidaten`, en: `${count} candidates` }
  return {
    tag: isMine && chair !== undefined ? TAGS.may : TAGS.blocks,
    says: {
      nl: `Bespreken en het resultaat vastleggen: ${name.nl}, ${of.nl}`,
      en: `Discuss and record the result: ${name.en}, ${of.en}`,
    },
    note: chair === undefined ? (isMine ? undefined : SELECTOR) : chairWords(chair),
  }
}

function chairWords(chair: string): Text {
  return { nl: `voorzitter: ${chair}`, en: `chair: ${chair}` }
}

function offerWords({ candidates, isMine }: OfferTask): Words {
  const who = candidates.join(', ')
  return {
    tag: TAGS.ready,
    says: {
      nl: `Een aanbod doen aan wie gekozen is: ${who}`,
      en: `Make an offer to who was chosen: ${who}`,
    },
    note: isMine ? undefined : OFFERING,
  }
}

function acceptedWords({ offer, candidate, isMine }: AcceptedTask): Words {
  const named = { nl: offerInShort(offer, 'nl'), en: offerInShort(offer, 'en') }
  return {
    tag: TAGS.ready,
    says: {
      nl: `De eerste werkdag vastleggen: ${named.nl}, aanvaard door ${candidate}`,
      en: `Record the first day of work: ${named.en}, accepted by ${candidate}`,
    },
    note: isMine ? undefined : OFFERING,
  }
}

function duplicatesWords({ pairs, isMine }: DuplicatesTask): Words {
  const [pair = []] = pairs
  return {
    tag: TAGS.ready,
    says:
      pairs.length === 1
        ? {
            nl: `Nagaan of het één persoon is: ${pair.join(' en ')}`,
            en: `See whether this is one person: ${pair.join(' and ')}`,
          }
        : {
            nl: `Nagaan of kandidaten dubbel meedoen: ${pairs.length} vermoedens`,
            en: `See whether candidates take part twice: ${pairs.length} suspicions`,
          },
    note: isMine ? undefined : SELECTOR,
  }
}

function tellAgainWords({ label, count, isMine }: TellAgainTask): Words {
  const of =
    count === 1
      ? { nl: 'aan 1 kandidaat', en: 'to 1 candidate' }
      : { nl: `aan ${count} kandidaten`, en: `to ${count} candidates` }
  return {
    tag: TAGS.ready,
    says: {
      nl: `De resultaten opnieuw meedelen, ${of.nl}: ${label.nl}`,
      en: `Tell the results again, ${of.en}: ${label.en}`,
    },
    note: isMine ? undefined : SELECTOR,
  }
}

function objectionWords(by: readonly string[]): Words {
  return {
    tag: TAGS.blocks,
    says: {
      nl: 'Een bezwaar tegen het proces-verbaal bekijken',
      en: 'Look at an objection to the minutes',
    },
    note: namesOf(by),
  }
}

/** One of these roles does it. */
function oneOf(roles: readonly string[]): Text {
  const last = roles.at(-1) ?? ''
  const others = roles.slice(0, -1)
  return {
    nl: `${rolesInWords(others, 'nl')} of ${rolesInWords([last], 'nl')}`,
    en: `${rolesInWords(others, 'en')} or ${rolesInWords([last], 'en')}`,
  }
}

/** Names say the same in both languages. */
function namesOf(names: readonly string[]): Text {
  return { nl: names.join(', '), en: names.join(', ') }
}

const OFFERING: Text = oneOf(rolesFor('make-offer'))
const SELECTOR: Text = { nl: 'selector', en: 'selector' }
const DRAW_UP: Text = { nl: 'Het proces-verbaal opmaken', en: 'Draw up the minutes' }
const DRAW_UP_ANEW: Text = {
  nl: 'Het proces-verbaal opnieuw opmaken: intussen werd iets beslist of gemeld',
  en: 'Draw up the minutes anew: something was decided or declared since',
}
const SIGN: Text = { nl: 'Het proces-verbaal ondertekenen', en: 'Sign the minutes' }
const SIGN_AFTER_ALL: Text = {
  nl: 'Je maakte bezwaar tegen het proces-verbaal: ondertekenen kan nog',
  en: 'You objected to the minutes: you can still sign them',
}
