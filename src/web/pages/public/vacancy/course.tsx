/**
 * The course of the selection, and what follows it: those who pass, pay, rights, data, questions.
 *
 * @module
 */

import { type Chapter } from '#core/regulation/words/blocks.ts'
import { CONTACTS } from '#core/regulation/words/announcement-words.ts'
import { careChapter } from '#core/regulation/words/sections/care.ts'
import { hiringChapter, resultChapter } from '#core/regulation/words/sections/hiring.ts'
import { rankedListChapter, reserveChapter } from '#core/regulation/words/sections/lists.ts'
import { payChapter } from '#core/regulation/words/sections/pay.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Facts } from '../../../components/summary-list.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeLine } from '../../../components/time-line.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { digestOf } from './digest.ts'
import { ArticleLink, Digests, PlainList, scopeOf, Section, type Story } from './story.tsx'
import { type Moment, timeLineOf } from './time-line.ts'

/** Rounds and days. */
export function Course({ story }: { readonly story: Story }): Html {
  const { frame, regulation, now } = story
  const { language, t } = frame
  const { changes } = regulation.announcement
  const states = {
    past: t('voorbij', 'over'),
    now: t('nu of eerstvolgend', 'now or next'),
    ahead: t('nog te komen', 'to come'),
  }
  return (
    <Section id="verloop" title={t('De selectie in de tijd', 'The selection in time')}>
      <TimeLine
        states={states}
        stops={timeLineOf(regulation, now, language).map((moment) => ({
          when: moment.when,
          state: moment.state,
          what: <MomentWords story={story} moment={moment} />,
        }))}
      />
      <p class="keur-note">{changes.says[language]}</p>
    </Section>
  )
}

function MomentWords({
  story: { frame },
  moment,
}: {
  readonly story: Story
  readonly moment: Moment
}): Html {
  const { t } = frame
  const { what, round, says, exactly, isReserved, place, measures, isEliminatory } = moment
  const where = place === undefined ? undefined : `${t('Waar', 'Where')}: ${place}`
  const about = measures === undefined ? undefined : `${t('Voor', 'For')}: ${measures}`
  const notes = [about, where, exactly].filter((one) => one !== undefined)
  return (
    <>
      {round === undefined ? null : <p class="keur-line__round">{round}</p>}
      <h3>{what}</h3>
      {says === undefined ? null : <p>{says}</p>}
      {notes.map((text) => (
        <p class="keur-note">{text}</p>
      ))}
      {isReserved ? <Tag tone="attention">{t('Onder voorbehoud', 'Subject to change')}</Tag> : null}{' '}
      {isEliminatory ? (
        <Tag tone="quiet">{t('Wie niet slaagt, gaat niet verder', 'Who fails does not go on')}</Tag>
      ) : null}
    </>
  )
}

/** What happens to those who pass. */
export function Afterwards({ story }: { readonly story: Story }): Html {
  const scope = scopeOf(story)
  const { t } = story.frame
  const chapters: readonly Chapter[] = [
    resultChapter(scope),
    ...reserveChapter(scope),
    ...rankedListChapter(scope),
    hiringChapter(scope),
  ]
  return (
    <Section id="geslaagd" title={t('Als je slaagt', 'If you pass')}>
      {chapters.map((chapter, index) => {
        const digests = digestOf(chapter, story.numbers)
        const isOpen = index === 0
        return (
          <Disclosure
            title={chapter.title}
            more={isOpen ? undefined : digests[0]?.says[0]}
            isOpen={isOpen}
          >
            <Digests story={story} digests={digests} />
          </Disclosure>
        )
      })}
    </Section>
  )
}

/** Pay, and what comes with it. */
export function Pay({ story }: { readonly story: Story }): Html {
  const { frame, regulation, numbers } = story
  const { language, t } = frame
  const { grade, benefits } = regulation.announcement
  const chapter = payChapter(scopeOf(story))
  const [pay] = chapter.articles
  const article = pay === undefined ? undefined : numbers(chapter.title, pay.title)
  const facts = [
    {
      label: t('Graad', 'Grade'),
      value: `${capitalised(grade.name)}, ${t('rang', 'rank')} ${grade.rank}`,
    },
    ...(grade.scale === undefined
      ? []
      : [{ label: t('Salarisschaal', 'Pay scale'), value: grade.scale }]),
  ]
  return (
    <Section id="loon" title={t('Loon en voordelen', 'Pay and benefits')}>
      <div class="keur-panel">
        <Facts facts={facts} />
      </div>
      <PlainList items={regulation.hiring.pay.map(({ says }) => says[language])} />
      {(regulation.hiring['pay-notes'] ?? []).map(({ says }) => (
        <p>{says[language]}</p>
      ))}
      <ArticleLink story={story} article={article} />
      <h3>{t('Voordelen', 'Benefits')}</h3>
      <PlainList items={benefits.map(({ says }) => says[language])} />
    </Section>
  )
}

/** What a candidate may ask, and what happens to data. */
export function Rights({ story }: { readonly story: Story }): Html {
  const { frame, regulation, numbers } = story
  const { language, t } = frame
  const chapter = careChapter(scopeOf(story))
  const { retention } = regulation.care
  const digests = digestOf(chapter, numbers)
  return (
    <>
      <Section id="rechten" title={t('Je rechten', 'Your rights')}>
        <Digests
          story={story}
          digests={digests.filter(({ says }) => !says.includes(retention.says[language]))}
        />
      </Section>
      <Section
        id="gegevens"
        title={t('Wat er met je gegevens gebeurt', 'What happens to your data')}
      >
        <p>{retention.says[language]}</p>
        <PlainList items={DATA.map((text) => text[language])} />
        <p>
          <a class="govuk-link" href={pathTo('about', language)}>
            {t('Alles over je gegevens op deze site', 'Everything about your data on this site')}
          </a>
        </p>
      </Section>
    </>
  )
}

const DATA = [
  {
    nl: 'We vragen alleen wat de regels van deze selectie nodig hebben.',
    en: 'We ask only what the rules of this selection need.',
  },
  {
    nl: 'Alleen wie een rol heeft in deze selectie ziet je dossier, en elke inzage wordt genoteerd.',
    en: 'Only those with a role in this selection see your file, and every look at it is noted.',
  },
  {
    nl: 'Scores en uitkomsten blijven bewaard onder een schuilnaam, zodat iedereen de uitkomst kan narekenen. Wie je bent, wissen we.',
    en: 'Scores and outcomes are kept under a pseudonym, so that anybody can recompute the outcome. Who you are, we erase.',
  },
  {
    nl: 'Je kunt altijd alles opvragen wat we over je bewaren.',
    en: 'You can always ask for everything we keep about you.',
  },
] as const

/** Whom to ask what. */
export function Questions({ story }: { readonly story: Story }): Html {
  const { frame, regulation } = story
  const { language, t } = frame
  const { contacts, number } = regulation.announcement
  return (
    <Section id="vragen" title={t('Vragen', 'Questions')}>
      <p>
        {t(
          `Vermeld bij elke vraag het vacaturenummer: ${number}.`,
          `Quote the vacancy number with every question: ${number}.`,
        )}
      </p>
      <Facts
        facts={contacts.map(({ about, who, reach }) => ({
          label: capitalised(CONTACTS[about][language]),
          value:
            reach === undefined
              ? capitalised(who[language])
              : `${capitalised(who[language])} (${reach[language]})`,
        }))}
      />
      {contacts.every(({ reach }) => reach !== undefined) ? null : (
        <p>
          {t(
            'Waar geen adres bij staat, noemt de vacature er geen.',
            'Where there is no address, the vacancy names none.',
          )}{' '}
          {frame.site.contact[language]}
        </p>
      )}
    </Section>
  )
}
