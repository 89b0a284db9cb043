/**
 * Who you are.
 *
 * @module
 */

import { type FieldProblem, problemOf } from '../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../components/forms/text-field.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { show } from '../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from './desk.tsx'
import { DraftPage, SaveButtons } from './draft-page.tsx'
import { overviewOf, wayOf } from './onward.ts'
import { personIn, personProblems, type WrittenPerson, writtenPerson } from './person-form.ts'

/** The page. */
export const personPage = draftPage((at) =>
  show(at.visit, <PersonView at={at} person={writtenPerson(at.draft.contents.person)} />),
)

/** What was written on it. */
export const personForm = draftForm((at, sent): Answer => {
  const { visit } = at
  const { language } = visit.frame
  const person = personIn(sent)
  const isForLater = sent.one('later') !== ''
  const again = (problems: readonly FieldProblem[]): Html => (
    <PersonView at={at} person={person} problems={problems} />
  )
  const problems = personProblems(person, isForLater)
  if (problems.length > 0) {
    const messages = problems.map(({ field, says }) => ({ field, message: says[language] }))
    return show(visit, again(messages), 422)
  }
  return saved(at, {
    sent,
    changes: { person },
    next: isForLater ? overviewOf(at).path : wayOf(at, 'person').next,
    again,
    fieldOf: (path) => path.replace(/^person\//u, ''),
  })
})

interface PersonViewProps {
  readonly at: AtDraft
  readonly person: WrittenPerson
  readonly problems?: readonly FieldProblem[]
}

function PersonView({ at, person, problems = [] }: PersonViewProps): Html {
  const { frame } = at.visit
  const { t } = frame
  return (
    <DraftPage
      at={at}
      title={t('Wie je bent', 'Who you are')}
      back={wayOf(at, 'person').back}
      problems={problems}
    >
      <p class="govuk-body">
        {t(
          'Zo weten we wie solliciteert en waar we je bereiken.',
          'So that we know who applies and where to reach you.',
        )}
      </p>
      <form method="post" novalidate>
        <PersonFields frame={frame} person={person} problems={problems} isOwn />
        <SaveButtons at={at} />
      </form>
    </DraftPage>
  )
}

interface PersonFieldsProps {
  readonly frame: Frame
  readonly person: WrittenPerson
  readonly problems: readonly FieldProblem[]
  /** Whether the person themselves fills them in. */
  readonly isOwn: boolean
}

/** The fields of a person. */
export function PersonFields({ frame, person, problems, isOwn }: PersonFieldsProps): Html {
  const { language, t } = frame
  const common = (name: keyof WrittenPerson): Field => ({
    language,
    name,
    value: person[name],
    problem: problemOf(name, problems),
  })
  return (
    <>
      <TextField
        {...common('given')}
        label={t('Voornaam', 'First name')}
        autoComplete="given-name"
      />
      <TextField
        {...common('family')}
        label={t('Familienaam', 'Family name')}
        autoComplete="family-name"
      />
      <TextField
        {...common('email')}
        label={t('E-mailadres', 'E-mail address')}
        hint={
          isOwn
            ? t(
                'Je ontvangstbewijs en uitnodigingen komen hier aan.',
                'Your receipt and invitations arrive here.',
              )
            : undefined
        }
        type="email"
        autoComplete="email"
      />
      <OptionalFields t={t} common={common} isOwn={isOwn} />
    </>
  )
}

type Field = Pick<Parameters<typeof TextField>[0], 'language' | 'name' | 'value' | 'problem'>

interface OptionalFieldsProps {
  readonly t: Frame['t']
  readonly common: (name: keyof WrittenPerson) => Field
  readonly isOwn: boolean
}

function OptionalFields({ t, common, isOwn }: OptionalFieldsProps): Html {
  const optional = t(' (mag je leeg laten)', ' (you may leave this empty)')
  return (
    <>
      <TextField
        {...common('phone')}
        label={t('Telefoonnummer', 'Telephone number') + optional}
        hint={
          isOwn
            ? t(
                'We bellen alleen als er iets dringends is, zoals een proef die verplaatst wordt.',
                'We only call when something is urgent, such as a test that is moved.',
              )
            : undefined
        }
        type="tel"
        autoComplete="tel"
        width={20}
      />
      <TextArea
        {...common('address')}
        label={t('Postadres', 'Postal address') + optional}
        rows={3}
      />
    </>
  )
}
