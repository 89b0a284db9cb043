/**
 * The overview of a draft: what is done, what is to be done, and how much time is left.
 *
 * @module
 */

import { Button } from '../../components/forms/button.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { show } from '../../visit.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { type AtDraft, draftPage } from './desk.tsx'
import { DraftPage } from './draft-page.tsx'
import { blocking, type Task, type TaskGroup, type TaskState, tasksOf } from './journey.ts'
import { journeyOf } from './onward.ts'

/** The page. */
export const overviewPage = draftPage((at) => show(at.visit, <OverviewView at={at} />))

function OverviewView({ at }: { readonly at: AtDraft }): Html {
  const { visit, selection, draft } = at
  const { language, t } = visit.frame
  const groups = tasksOf(journeyOf(at))
  const toDo = groups.flatMap(({ tasks }) => tasks).filter(({ state }) => state === 'to-do')
  return (
    <DraftPage at={at} title={t('Je sollicitatie', 'Your application')}>
      <Replaces at={at} />
      {groups.map((group, index) => (
        <Group at={at} group={group} number={index + 1} />
      ))}
      <p class="govuk-body">{leftToDo(blocking(draft).length, toDo.length)[language]}</p>
      <div class="keur-actions">
        <Button path={pathTo('draftCheck', language, { selection })}>
          {t('Nakijken en indienen', 'Check and submit')}
        </Button>
        <Button kind="second" path={pathTo('draftDiscard', language, { selection })}>
          {t('Gooi dit ontwerp weg', 'Throw this draft away')}
        </Button>
      </div>
    </DraftPage>
  )
}

/** What blocks comes first; what is only to be done does not keep anybody from submitting. */
function leftToDo(blocked: number, toDo: number): Text {
  if (blocked > 0) return LEFT_TO_DO.blocked
  if (toDo === 0) return LEFT_TO_DO.nothing
  return toDo === 1
    ? {
        nl: 'Eén ding is nog te doen. Je kunt ook zonder indienen.',
        en: 'One thing is still to do. You can also submit without it.',
      }
    : {
        nl: `${toDo} dingen zijn nog te doen. Je kunt ook zonder indienen.`,
        en: `${toDo} things are still to do. You can also submit without them.`,
      }
}

const LEFT_TO_DO = {
  blocked: {
    nl: 'Je kunt nog niet indienen: vul eerst in wie je bent.',
    en: 'You cannot submit yet: first fill in who you are.',
  },
  nothing: {
    nl: 'Alles wat nodig is, staat er. Kijk het na en dien het in.',
    en: 'Everything needed is there. Check it and submit it.',
  },
} as const satisfies Readonly<Record<string, Text>>

function Replaces({ at }: { readonly at: AtDraft }): Html | null {
  const { language, t } = at.visit.frame
  const { replaces } = at.draft
  if (replaces === undefined) return null
  const when = formatToTheSecond(replaces.recorded, language)
  return (
    <p class="govuk-inset-text">
      {t(
        `Je diende al een sollicitatie in op ${when}. Die blijft gelden zolang je deze niet indient. Dien je deze op tijd in, dan vervangt ze de vorige.`,
        `You already submitted an application on ${when}. It stands as long as you do not submit this one. If you submit this one in time, it replaces the earlier one.`,
      )}
    </p>
  )
}

interface GroupProps {
  readonly at: AtDraft
  readonly group: TaskGroup
  readonly number: number
}

function Group({ at, group, number }: GroupProps): Html {
  const { language } = at.visit.frame
  const id = `deel-${number}`
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {group.title[language]}
      </h2>
      <ul class="govuk-task-list">
        {group.tasks.map((task, index) => (
          <OneTask at={at} task={task} id={`${id}-${index + 1}`} />
        ))}
      </ul>
    </section>
  )
}

interface TaskProps {
  readonly at: AtDraft
  readonly task: Task
  readonly id: string
}

function OneTask({ at, task, id }: TaskProps): Html {
  const { language } = at.visit.frame
  const { title, note, state, path } = task
  const ids = note === undefined ? `${id}-status` : `${id}-hint ${id}-status`
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <a class="govuk-link govuk-task-list__link" href={path(language)} aria-describedby={ids}>
          {title[language]}
        </a>
        {note === undefined ? null : (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {note[language]}
          </div>
        )}
      </div>
      <div class="govuk-task-list__status" id={`${id}-status`}>
        <Tag tone={STATES[state].tone}>{STATES[state][language]}</Tag>
      </div>
    </li>
  )
}

const STATES: Readonly<Record<TaskState, Text & { readonly tone: Tone }>> = {
  done: { nl: 'Klaar', en: 'Done', tone: 'good' },
  'to-do': { nl: 'Te doen', en: 'To do', tone: 'attention' },
  perhaps: { nl: 'Misschien nodig', en: 'Perhaps needed', tone: 'plain' },
  may: { nl: 'Niet verplicht', en: 'Optional', tone: 'quiet' },
  'not-needed': { nl: 'Hoeft niet', en: 'Not needed', tone: 'quiet' },
}
