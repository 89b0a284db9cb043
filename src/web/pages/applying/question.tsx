/**
 * A question of the regulation, one a page.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type FieldProblem, problemOf } from '../../components/forms/error-summary.tsx'
import { TextArea } from '../../components/forms/text-field.tsx'
import { type Html } from '../../html.ts'
import { nameIn, notFound, show } from '../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from './desk.tsx'
import { DraftPage, SaveButtons } from './draft-page.tsx'
import { overviewOf, wayOf } from './onward.ts'
import { lengthOf, tooLong } from './text-length.ts'

type Question = NonNullable<Regulation['applications']['questions']>[string]

/** The page. */
export const questionPage = draftPage((at) => {
  const question = nameIn(at.visit, 'question')
  asked(at, question)
  return show(
    at.visit,
    <QuestionView at={at} name={question} text={at.draft.contents.answers[question] ?? ''} />,
  )
})

/** The answer that was written. */
export const questionForm = draftForm((at, sent): Answer => {
  const { visit } = at
  const name = nameIn(visit, 'question')
  const question = asked(at, name)
  const text = sent.one('answer')
  const isForLater = sent.one('later') !== ''
  const again = (problems: readonly FieldProblem[]): Html => (
    <QuestionView at={at} name={name} text={text} problems={problems} />
  )
  const problem = problemWith(question, text, isForLater)
  if (problem !== undefined) {
    const message = problem[visit.frame.language]
    return show(visit, again([{ field: 'answer', message }]), 422)
  }
  return saved(at, {
    sent,
    changes: { answers: { [name]: text } },
    next: isForLater ? overviewOf(at).path : wayOf(at, `question/${name}`).next,
    again,
    fieldOf: () => 'answer',
  })
})

function asked({ published }: AtDraft, name: string): Question {
  const { questions = {} } = published.inForce.applications
  return (Object.hasOwn(questions, name) ? questions[name] : undefined) ?? notFound()
}

function problemWith(question: Question, text: string, isForLater: boolean): Text | undefined {
  const limit = question['max-characters']
  if (limit !== undefined && lengthOf(text) > limit) return tooLong(text, limit)
  return text === '' && !isForLater ? EMPTY : undefined
}

const EMPTY: Text = {
  nl: 'Schrijf een antwoord. Wil je later verdergaan, kies dan “Bewaar voor later”.',
  en: 'Write an answer. If you want to go on later, choose “Save for later”.',
}

interface QuestionViewProps {
  readonly at: AtDraft
  readonly name: string
  readonly text: string
  readonly problems?: readonly FieldProblem[]
}

function QuestionView({ at, name, text, problems = [] }: QuestionViewProps): Html {
  const { language, t } = at.visit.frame
  const question = asked(at, name)
  const limit = question['max-characters']
  const count = lengthOf(text)
  const hint =
    limit === undefined
      ? undefined
      : t(
          `Hoogstens ${limit} tekens. Nu staan er ${count}.`,
          `At most ${limit} characters. There are ${count} now.`,
        )
  return (
    <DraftPage
      at={at}
      title={question.label[language]}
      back={wayOf(at, `question/${name}`).back}
      problems={problems}
    >
      <p class="govuk-body">{question.says[language]}</p>
      <form method="post" novalidate>
        <TextArea
          language={language}
          name="answer"
          label={t('Je antwoord', 'Your answer')}
          hint={hint}
          value={text}
          rows={12}
          problem={problemOf('answer', problems)}
        />
        <SaveButtons at={at} />
      </form>
    </DraftPage>
  )
}
