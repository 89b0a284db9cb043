/**
 * Choosing among those who passed. They stand by number, in an order that tells nothing.
 *
 * @module
 */

import { type ChoosingView } from '#app/desk/lists/lists.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { notFound, show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, SEEN, UNTOUCHED, settled } from './asked.ts'
import { FormPage } from './form.tsx'
import { DOING } from './not-now.tsx'
import { Choosable } from './choosable.tsx'
import { peopleFor, vacanciesFor } from './which.tsx'
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
  const choice = await at.desk.choosing(at.place)
  return choice === undefined ? undefined : <ChoosePage at={at} asked={asked} choice={choice} />
}

interface ChooseProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly choice: ChoosingView
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
      above={<Choosable at={at} people={choice.people} />}
      chance={choice.choosing.chance}
      what={DOING.choose}
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
  const { t } = at.visit.frame
  const { forThis, forAnother } = choice.choosing
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
        options={peopleFor(at, choice.people)}
      />
      <RadioQuestion
        at={at}
        asked={asked}
        name="which"
        label={t('Voor welke vacature?', 'For which vacancy?')}
        options={vacanciesFor(at, {
          forThis: forThis.size > 0,
          forAnother: forAnother.size > 0,
        })}
      />
      {forAnother.size > 0 || asked.sent.one('vacancy') !== '' ? (
        <TextQuestion
          at={at}
          asked={asked}
          name="vacancy"
          label={t('Naam van de andere vacature', 'Name of the other vacancy')}
          hint={t('Alleen voor een andere vacature.', 'Only for another vacancy.')}
        />
      ) : null}
      <ReasonQuestion at={at} asked={asked} />
    </>
  )
}
