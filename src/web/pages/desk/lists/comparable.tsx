/**
 * Adding a comparable vacancy: where it is, what was compared, and why it is comparable.
 *
 * @module
 */

import { type ListsView } from '#app/desk/lists/lists.ts'
import { COMPARED } from '#core/regulation/words/list-words.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { notFound, show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, UNTOUCHED, settled } from './asked.ts'
import { FormPage } from './form.tsx'
import { DOING } from './not-now.tsx'
import { CheckQuestion, ReasonQuestion, TextQuestion } from './questions.tsx'

/** The page. */
export const comparablePage = selectionPage('run-lists', async (at) =>
  show(at.visit, (await drawn(at, UNTOUCHED)) ?? notFound()),
)

/** Adds it; then back to the lists. */
export const comparableForm = selectionForm('run-lists', async (at, sent) => {
  const { desk, place, language, selection } = at
  const done = await desk.openComparable(place, {
    vacancy: sent.one('vacancy'),
    authority: sent.one('authority'),
    compared: sent.all('compared'),
    reason: sent.one('reason'),
  })
  const to = `${pathTo('deskLists', language, { selection })}#vergelijkbaar`
  return settled(at, done, { sent, to, again: drawn })
})

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const { comparable } = await at.desk.lists(at.place)
  return comparable === undefined ? undefined : (
    <ComparablePage at={at} asked={asked} comparable={comparable} />
  )
}

interface ComparableProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly comparable: NonNullable<ListsView['comparable']>
}

function ComparablePage(props: ComparableProps): Html {
  const { at, asked, comparable } = props
  const { language, visit, selection } = at
  const { t } = visit.frame
  const known = comparable.vacancies.map(({ vacancy }) => vacancy)
  return (
    <FormPage
      at={at}
      asked={asked}
      section="deskLists"
      title={t('Een vergelijkbare vacature toevoegen', 'Add a comparable vacancy')}
      says={comparable.says}
      chance={comparable.adding}
      what={DOING.add}
      above={
        known.length === 0 ? null : (
          <p class="govuk-body">
            {t('Er zijn er al: ', 'There already are: ')}
            {known.join(', ')}.
          </p>
        )
      }
      action={pathTo('deskListComparable', language, { selection })}
      button={t('Voeg deze vacature toe', 'Add this vacancy')}
      back={pathTo('deskLists', language, { selection })}
    >
      <Fields {...props} />
    </FormPage>
  )
}

function Fields({ at, asked, comparable }: ComparableProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <>
      <TextQuestion
        at={at}
        asked={asked}
        name="vacancy"
        label={t('Welke vacature?', 'Which vacancy?')}
        hint={t(
          'De naam waaronder wie in de reserve staat erover hoort.',
          'The name under which those in the reserve hear of it.',
        )}
      />
      <TextQuestion
        at={at}
        asked={asked}
        name="authority"
        label={t('Bij welke dienst?', 'At which service?')}
      />
      <CheckQuestion
        at={at}
        asked={asked}
        name="compared"
        label={t('Wat is vergeleken en stemt overeen?', 'What was compared and agrees?')}
        options={comparable.compare.map((value) => ({ value, label: COMPARED[value][language] }))}
      />
      <ReasonQuestion
        at={at}
        asked={asked}
        label={t('Waarom is ze vergelijkbaar?', 'Why is it comparable?')}
      />
    </>
  )
}
