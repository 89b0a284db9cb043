/**
 * The job: where one comes to work, what one does, what one must know, what it takes.
 *
 * @module
 */

import { type Profile } from '#core/profile/schema.ts'
import { SKILL_GRADES, SKILL_VERBS } from '#core/regulation/words/announcement-words.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { type AskedCompetence, competenceOf } from './competence.ts'
import { PlainList, Section, type Story } from './story.tsx'

/** What one does. */
export function Job({ story }: { readonly story: Story }): Html {
  const { frame, regulation, profile } = story
  const { language, t } = frame
  const { context, tasks, contract, pluses = [], expectations = [] } = regulation.announcement
  const mode = regulation.announcement['work-mode']
  return (
    <Section id="job" title={t('Wat je doet', 'What you do')}>
      {context.map((text) => (
        <p>{text[language]}</p>
      ))}
      <PlainList items={tasks.map((text) => text[language])} />
      {profile === undefined ? null : <ResultAreas story={story} profile={profile} />}
      <Skills story={story} />
      {pluses.length === 0 ? null : (
        <>
          <h3>{t('Een pluspunt, geen vereiste', 'An advantage, not a requirement')}</h3>
          <PlainList items={pluses.map((text) => text[language])} />
        </>
      )}
      {expectations.length === 0 ? null : (
        <>
          <h3>{t('Wat we verder verwachten', 'What else we expect')}</h3>
          <PlainList items={expectations.map(({ says }) => says[language])} />
        </>
      )}
      <h3>{t('Contract en plaats', 'Contract and place')}</h3>
      <p>{contract.says[language]}</p>
      {mode === undefined ? null : <p>{mode.says[language]}</p>}
    </Section>
  )
}

function ResultAreas({
  story: { frame },
  profile,
}: {
  readonly story: Story
  readonly profile: Profile
}): Html {
  const { language, t } = frame
  return (
    <>
      <h3>{t('Wat we van de functie verwachten', 'What is expected of the job')}</h3>
      <p>{profile.purpose[language]}</p>
      {profile['result-areas'].map(({ title, result, activities }) => (
        <Disclosure title={title[language]} more={result[language]}>
          <PlainList items={activities.map((text) => text[language])} />
        </Disclosure>
      ))}
    </>
  )
}

function Skills({ story: { frame, regulation } }: { readonly story: Story }): Html {
  const { language, t } = frame
  const skills = regulation.announcement.skills.map(({ verb, grade, what }) => {
    const much =
      grade === undefined || grade === 'not-stated' ? '' : ` (${SKILL_GRADES[grade][language]})`
    return `${capitalised(SKILL_VERBS[verb][language])}${much}: ${what[language]}`
  })
  return (
    <>
      <h3>{t('Wat je kent en kunt', 'What you know and can do')}</h3>
      <PlainList items={skills} />
    </>
  )
}

/** Which behaviour is looked for, and what that looks like at work. */
export function Competences({ story }: { readonly story: Story }): Html {
  const { frame, regulation } = story
  const { t } = frame
  return (
    <Section id="competenties" title={t('Waarop we letten', 'What we look for')}>
      <p>
        {t(
          'Deze competenties komen in de selectie aan bod. Open er een om te zien wat ze op het werk betekent.',
          'These competences come up in the selection. Open one to see what it means at work.',
        )}
      </p>
      {regulation.announcement.competences.map((asked) => (
        <Competence story={story} asked={asked} />
      ))}
    </Section>
  )
}

interface CompetenceProps {
  readonly story: Story
  readonly asked: AskedCompetence
}

function Competence({ story, asked }: CompetenceProps): Html {
  const { t } = story.frame
  const { name, level, definition, indicators } = competenceOf(story, asked)
  return (
    <Disclosure title={name} more={level}>
      {definition === undefined ? null : <p>{definition}.</p>}
      {indicators.length === 0 ? null : (
        <p>
          <strong>{t('Zo zie je het op het werk:', 'What it looks like at work:')}</strong>
        </p>
      )}
      <PlainList items={indicators} />
    </Disclosure>
  )
}
