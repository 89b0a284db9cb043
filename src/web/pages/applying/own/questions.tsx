/**
 * Questions to a candidate who passed: whether they are still interested in a vacancy, whether they want to hear of vacancies
 * elsewhere, and what they say to one.
 *
 * @module
 */

import { type OwnAnswer, type OwnHiring } from '#app/desk/offers/own.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { show } from '../../../visit.ts'
import { type Sent } from '../sent.ts'
import { type AtHiring, OwnPage, answered, hiringForm, hiringPage } from './at-hiring.tsx'

/** The questions and what was answered. */
export const questionsPage = hiringPage((at) =>
  show(at.visit, <QuestionsView at={at} problems={[]} />),
)

/** An answer; then back to the application. */
export const questionsForm = hiringForm(async (at, sent) => {
  const { language } = at.visit.frame
  const answer = answerIn(sent)
  if ('about' in answer) {
    return answered(at, answer, (problems) => <QuestionsView at={at} problems={problems} />)
  }
  const problems = [{ field: answer.field, message: CHOOSE[language] }]
  return show(at.visit, <QuestionsView at={at} problems={problems} />, 422)
})

const CHOOSE: Text = { nl: 'Kies een antwoord.', en: 'Choose an answer.' }

function answerIn(sent: Sent): OwnAnswer | { readonly field: string } {
  const about = sent.one('over')
  const number = sent.one('nummer')
  const vacancy = sent.one('vacature')
  if (about === 'elders') return { about: 'comparable', vacancy }
  if (about === 'toestemming') {
    const given = sent.one('toestemming')
    return given === '' ? { field: 'toestemming' } : { about: 'consent', given: given === 'ja' }
  }
  const said = sent.one(`interesse-${number}`)
  if (said === '') return { field: `interesse-${number}` }
  return { about: 'contact', vacancy, answer: said === 'ja' ? 'interested' : 'not-interested' }
}

interface QuestionsProps {
  readonly at: AtHiring
  readonly problems: readonly FieldProblem[]
}

function QuestionsView(props: QuestionsProps): Html {
  const { at, problems } = props
  const { language, t } = at.visit.frame
  const { contacts, comparable } = at.hiring
  return (
    <OwnPage
      at={at}
      title={t('Vragen aan jou', 'Questions for you')}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {contacts.map((contact, index) => (
        <Contact {...props} contact={contact} number={index + 1} />
      ))}
      {comparable.map((one) => (
        <Elsewhere at={at} one={one} />
      ))}
      <Consent {...props} />
    </OwnPage>
  )
}

function Contact({
  at,
  problems,
  contact: { vacancy, state },
  number,
}: QuestionsProps & {
  readonly contact: OwnHiring['contacts'][number]
  readonly number: number
}): Html {
  const { language, t } = at.visit.frame
  const name = `interesse-${number}`
  if (state !== 'asked') {
    return (
      <p class="govuk-body">
        <strong>{vacancy}</strong>: {ANSWERED[state][language]}
      </p>
    )
  }
  return (
    <form method="post" novalidate>
      <input type="hidden" name="over" value="interesse" />
      <input type="hidden" name="nummer" value={String(number)} />
      <input type="hidden" name="vacature" value={vacancy} />
      <Radios
        language={language}
        name={name}
        label={t(
          `Heb je nog interesse in: ${vacancy}?`,
          `Are you still interested in: ${vacancy}?`,
        )}
        options={[
          { value: 'ja', label: t('Ja', 'Yes') },
          { value: 'nee', label: t('Nee', 'No') },
        ]}
        problem={problemOf(name, problems)}
      />
      <Button>{t('Verstuur je antwoord', 'Send your answer')}</Button>
    </form>
  )
}

const ANSWERED: Readonly<Record<'interested' | 'not-interested' | 'none', Text>> = {
  interested: { nl: 'je zei dat je interesse hebt.', en: 'you said that you are interested.' },
  'not-interested': {
    nl: 'je zei dat je geen interesse meer hebt.',
    en: 'you said that you are no longer interested.',
  },
  none: { nl: 'er kwam geen antwoord.', en: 'no answer came.' },
}

function Elsewhere({
  at,
  one: { vacancy, authority, state },
}: {
  readonly at: AtHiring
  readonly one: OwnHiring['comparable'][number]
}): Html {
  const { language, t } = at.visit.frame
  const where = authority === undefined ? vacancy : `${vacancy}, ${authority}`
  if (state !== 'proposed') {
    return (
      <p class="govuk-body">
        <strong>{where}</strong>: {ENDED[state][language]}
      </p>
    )
  }
  return (
    <section>
      <h2 class="govuk-heading-m">{where}</h2>
      <p class="govuk-body">
        {t(
          'Deze vacature elders is je voorgesteld. Wil je erop ingaan, dan neemt die dienst contact met je op en hoef je hier niets te doen. Wil je niet, zeg het dan hier.',
          'This vacancy elsewhere was proposed to you. If you want to go into it, that service contacts you and you need not do anything here. If you do not, say so here.',
        )}
      </p>
      <form method="post" novalidate>
        <input type="hidden" name="over" value="elders" />
        <input type="hidden" name="vacature" value={vacancy} />
        <Button kind="second">{t('Ik ga hier niet op in', 'I decline this one')}</Button>
      </form>
    </section>
  )
}

const ENDED: Readonly<Record<'declined' | 'not-selected' | 'entered', Text>> = {
  declined: { nl: 'je ging er niet op in.', en: 'you declined it.' },
  'not-selected': { nl: 'je werd daar niet gekozen.', en: 'you were not selected there.' },
  entered: { nl: 'je begon daar.', en: 'you started there.' },
}

function Consent({ at, problems }: QuestionsProps): Html | null {
  const { language, t } = at.visit.frame
  const { consent } = at.hiring
  if (consent === undefined) return null
  return (
    <form method="post" novalidate>
      <input type="hidden" name="over" value="toestemming" />
      <Radios
        language={language}
        name="toestemming"
        label={t(
          'Mogen andere diensten je vragen voor een vergelijkbare vacature?',
          'May other services ask you for a comparable vacancy?',
        )}
        hint={`${consent.says[language]} ${t('Je kunt dit altijd veranderen.', 'You can change this at any time.')}`}
        options={[
          { value: 'ja', label: t('Ja', 'Yes') },
          { value: 'nee', label: t('Nee', 'No') },
        ]}
        value={consent.given === undefined ? undefined : consent.given ? 'ja' : 'nee'}
        problem={problemOf('toestemming', problems)}
      />
      <Button>{t('Bewaar je keuze', 'Save your choice')}</Button>
    </form>
  )
}
