/**
 * Extending a list.
 *
 * @module
 */

import { type Asker, type ListView } from '#app/desk/lists/lists.ts'
import { type ExtendingNow } from '#app/desk/lists/now/extending.ts'
import { formatDay } from '#core/values/day.ts'
import { type Language } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, SEEN, UNTOUCHED, dayIn, settled } from './asked.ts'
import { FormPage } from './form.tsx'
import { listNamed } from './lists.tsx'
import { DOING } from './not-now.tsx'
import { LISTS, lengthInWords, validityInWords } from './words.ts'
import { DayQuestion, ReasonQuestion, SelectQuestion } from './questions.tsx'

/** The page. */
export const extensionPage = selectionPage('run-lists', async (at) =>
  show(at.visit, (await drawn(at, UNTOUCHED)) ?? notFound()),
)

/** Extends it; then back to the lists. */
export const extensionForm = selectionForm('run-lists', async (at, sent) => {
  const { desk, place, visit, language, selection } = at
  const list = listNamed(nameIn(visit, 'list')) ?? notFound()
  const done = await desk.extendList(place, {
    list,
    length: sent.one('length'),
    askedBy: sent.one('asked'),
    decided: dayIn(sent, 'decided'),
    reason: sent.one('reason'),
    seen: sent.one(SEEN),
  })
  return settled(at, done, {
    sent,
    to: `${pathTo('deskLists', language, { selection })}#${list}`,
    again: drawn,
  })
})

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const { desk, place, visit } = at
  const list = listNamed(nameIn(visit, 'list'))
  const { lists } = await desk.lists(place)
  const found = lists.find((one) => one.list === list)
  if (found?.extending === undefined) return undefined
  const askers = await desk.askers(place, found.list)
  const { extending } = found
  return <ExtensionPage at={at} asked={asked} list={found} extending={extending} askers={askers} />
}

interface ExtensionProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly list: ListView
  readonly extending: ExtendingNow
  readonly askers: readonly Asker[]
}

function ExtensionPage(props: ExtensionProps): Html {
  const { at, asked, list, extending } = props
  const { language, visit, selection } = at
  const { t } = visit.frame
  const { extension } = list
  const name = LISTS[list.list][language].toLowerCase()
  const { length = 'as-decided' } = extension ?? {}
  return (
    <FormPage
      at={at}
      asked={asked}
      section="deskLists"
      title={t(`De ${name} verlengen`, `Extend the ${name}`)}
      lead={`${t('Nu geldig', 'Valid now')}: ${validityInWords(list.validity, language)}`}
      says={extension?.says}
      chance={extending.chance}
      what={extension?.kind === 'on-request' ? DOING.request : DOING.extend}
      owner={extension?.kind === 'may' ? extension.owner : undefined}
      above={
        <p class="govuk-body">
          {length === 'as-decided'
            ? t(
                'Hoe lang, bepaalt wie beslist. De verlenging sluit aan op de laatste dag.',
                'How long is for whoever decides. The extension follows on the last day.',
              )
            : t(
                `De lijst geldt dan ${lengthInWords(length, 'nl')} langer, zonder onderbreking${throughInWords(extending, 'nl')}. Iedereen die erop staat, krijgt bericht.`,
                `The list is then valid ${lengthInWords(length, 'en')} longer, without a gap${throughInWords(extending, 'en')}. Everybody on it is told.`,
              )}
        </p>
      }
      action={pathTo('deskListExtension', language, { selection, list: list.list })}
      seen={list.seen}
      button={t('Verleng deze lijst', 'Extend this list')}
      back={pathTo('deskLists', language, { selection })}
    >
      <Fields {...props} />
      <ReasonQuestion at={at} asked={asked} />
    </FormPage>
  )
}

function throughInWords({ through }: ExtendingNow, language: Language): string {
  if (through === undefined) return ''
  return `: ${THROUGH[language]} ${formatDay(through, language)}`
}

const THROUGH = { nl: 'tot en met', en: 'through' } as const

const LENGTHS = ['P3M', 'P6M', 'P1Y', 'P2Y'] as const

function Fields({ at, asked, list, extending, askers }: ExtensionProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const isAsked = list.extension?.kind === 'on-request'
  return (
    <>
      {list.extension?.length === 'as-decided' ? (
        <SelectQuestion
          at={at}
          asked={asked}
          name="length"
          label={t('Hoe lang?', 'For how long?')}
          options={LENGTHS.map((value) => ({ value, label: lengthInWords(value, language) }))}
        />
      ) : null}
      {askers.length === 0 ? null : (
        <SelectQuestion
          at={at}
          asked={asked}
          name="asked"
          label={
            isAsked
              ? t('Wie vroeg erom?', 'Who asked for it?')
              : t('Wie vroeg erom? (hoeft niet)', 'Who asked for it? (optional)')
          }
          none={isAsked ? undefined : t('niemand in het bijzonder', 'nobody in particular')}
          options={askers.map(({ account, name }) => ({ value: account, label: name }))}
        />
      )}
      <DayQuestion
        at={at}
        asked={asked}
        name="decided"
        label={
          isAsked
            ? t('Wanneer werd het gevraagd?', 'When was it asked?')
            : t('Wanneer werd het beslist?', 'When was it decided?')
        }
        hint={
          extending.isLate
            ? lateHint(list, at)
            : t('Laat leeg als het vandaag is.', 'Leave empty if it is today.')
        }
      />
    </>
  )
}

/** Of an expired list only what was decided in time is still recorded. */
function lateHint({ validity }: ListView, { visit }: AtSelection): string {
  if (validity.state !== 'expired') return ''
  return visit.frame.t(
    `De lijst verviel. Geef een dag tot en met ${formatDay(validity.through, 'nl')}.`,
    `The list expired. Give a day up to and including ${formatDay(validity.through, 'en')}.`,
  )
}
