/**
 * Choosing among those who passed. They stand by number, in an order that tells nothing.
 *
 * @module
 */

import { type ChoiceView } from '#app/desk/lists/lists.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { notFound, show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, SEEN, UNTOUCHED, settled } from './asked.ts'
import { FormPage } from './form.tsx'
import { personInWords } from './people.tsx'
import { RadioQuestion, ReasonQuestion, SelectQuestion, TextQuestion } from './questions.tsx'

/** The page. */
export const choosePage = selectionPage('choose-candidate', async (at) =>
  show(at.visit, (await drawn(at, UNTOUCHED)) ?? notFound()),
)

/** Chooses somebody; then back to the lists. */
export const chooseForm = selectionForm('choose-candidate', async (at, sent) => {
  const { desk, place, language, selection } = at
  const done = await desk.chooseCandidate(place, {
    candidate: sent.one('candidate'),
    which: sent.one('which'),
    vacancy: sent.one('vacancy'),
    reason: sent.one('reason'),
    seen: sent.one(SEEN),
  })
  return settled(at, done, { sent, to: pathTo('deskLists', language, { selection }), again: drawn })
})

async function drawn(at: AtSelection, asked: Asked): Promise<Html | undefined> {
  const { choice } = await at.desk.lists(at.place)
  return choice === undefined ? undefined : <ChoosePage at={at} asked={asked} choice={choice} />
}

interface ChooseProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly choice: ChoiceView
}

function ChoosePage(props: ChooseProps): Html {
  const { at, asked, choice } = props
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <FormPage
      at={at}
      asked={asked}
      section="deskLists"
      title={t('Iemand kiezen', 'Choose somebody')}
      says={choice.says}
      owner={choice.owner}
      action={pathTo('deskListChoice', language, { selection })}
      seen={choice.seen}
      button={t('Leg deze keuze vast', 'Record this choice')}
      back={pathTo('deskLists', language, { selection })}
    >
      <Fields {...props} />
    </FormPage>
  )
}

function Fields({ at, asked, choice }: ChooseProps): Html {
  const { visit } = at
  const { t } = visit.frame
  return (
    <>
      <SelectQuestion
        at={at}
        asked={asked}
        name="candidate"
        label={t('Wie van de geslaagden?', 'Who among those who passed?')}
        hint={t(
          'Ze staan op nummer; dat is willekeurig en zegt niets over de resultaten.',
          'They stand by number, which is random and says nothing about the results.',
        )}
        options={choice.passed.map((one) => ({
          value: one.candidate,
          label: personInWords(one),
        }))}
      />
      <RadioQuestion
        at={at}
        asked={asked}
        name="which"
        label={t('Voor welke vacature?', 'For which vacancy?')}
        options={[
          { value: 'this', label: t('Voor deze vacature', 'For this vacancy') },
          {
            value: 'another',
            label: t('Voor een andere, uit de reserve', 'For another one, from the reserve'),
          },
        ]}
      />
      <TextQuestion
        at={at}
        asked={asked}
        name="vacancy"
        label={t('Naam van de andere vacature', 'Name of the other vacancy')}
        hint={t('Alleen voor een andere vacature.', 'Only for another vacancy.')}
      />
      <ReasonQuestion at={at} asked={asked} />
    </>
  )
}
