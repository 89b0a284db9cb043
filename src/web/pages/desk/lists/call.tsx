/**
 * Calling the next of the ranked list.
 *
 * @module
 */

import { type ListsView } from '#app/desk/lists/lists.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { notFound, show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, SEEN, UNTOUCHED, settled } from './asked.ts'
import { groundInWords } from './call-part.tsx'
import { FormPage } from './form.tsx'
import { DOING } from './not-now.tsx'
import { personInWords } from './people.tsx'
import { RadioQuestion, ReasonQuestion, TextQuestion } from './questions.tsx'

/** The page. */
export const callPage = selectionPage('run-lists', async (at) =>
  show(at.visit, (await drawn(at, UNTOUCHED)) ?? notFound()),
)

/** Calls them; then back to the lists. */
export const callForm = selectionForm('run-lists', async (at, sent) => {
  const { desk, place, language, selection } = at
  const done = await desk.callNext(place, {
    ground: sent.one('ground'),
    vacancy: sent.one('vacancy'),
    reason: sent.one('reason'),
    seen: sent.one(SEEN),
  })
  const to = `${pathTo('deskLists', language, { selection })}#oproepen`
  return settled(at, done, { sent, to, again: drawn })
})

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const { call } = await at.desk.lists(at.place)
  return call === undefined ? undefined : <CallPage at={at} asked={asked} call={call} />
}

interface CallProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly call: NonNullable<ListsView['call']>
}

function CallPage({ at, asked, call }: CallProps): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <FormPage
      at={at}
      asked={asked}
      section="deskLists"
      title={t('De volgenden oproepen', 'Call the next')}
      says={call.says}
      owner={call.owner}
      chance={call.calling.chance}
      what={DOING.call}
      above={<Next at={at} call={call} />}
      action={pathTo('deskListCall', language, { selection })}
      seen={call.seen}
      button={t('Roep hen op', 'Call them')}
      back={pathTo('deskLists', language, { selection })}
    >
      <RadioQuestion
        at={at}
        asked={asked}
        name="ground"
        label={t('Op welke grond?', 'On which ground?')}
        options={call.calling.grounds.map((value) => ({
          value,
          label: groundInWords(value, language),
        }))}
      />
      <TextQuestion
        at={at}
        asked={asked}
        name="vacancy"
        label={t('Welke extra vacature?', 'Which extra vacancy?')}
        hint={t(
          'Alleen nodig als de reserve een extra vacature niet kan invullen.',
          'Only needed when the reserve cannot fill an extra vacancy.',
        )}
      />
      <ReasonQuestion at={at} asked={asked} />
    </FormPage>
  )
}

function Next({ at, call }: Pick<CallProps, 'at' | 'call'>): Html {
  const { language, visit } = at
  const { t } = visit.frame
  if (call.next.length === 0) {
    return (
      <p class="govuk-body">
        {t('Er is niemand meer om op te roepen.', 'There is nobody left to call.')}
      </p>
    )
  }
  return (
    <>
      <p class="govuk-body">
        {call.next.length === 1
          ? t('Aan de beurt is:', 'Next is:')
          : t(
              'Wie een rang deelt, wordt samen opgeroepen. Aan de beurt zijn:',
              'Those who share a rank are called together. Next are:',
            )}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {call.next.map((one) => (
          <li>{personInWords(one)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {t('Zij nemen deel aan: ', 'They take part in: ')}
        {call.goesTo[language]}.
      </p>
    </>
  )
}
