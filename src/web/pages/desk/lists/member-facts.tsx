/**
 * How things stand with one member: places, choice, contacts, vacancies elsewhere, offers.
 *
 * @module
 */

import { saysAt } from '#core/regulation/says-at.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Facts, type Fact } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { PlaceTag } from './list-part.tsx'
import { type MemberProps } from './step-form.tsx'
import {
  COMPARABLE,
  CONTACTS,
  HAPPENED,
  LISTS,
  OFFERS,
  offerInShort,
  vacancyInWords,
  validityInWords,
} from './words.ts'

/** The facts, and the sentence of the regulation about a place that waits. */
export function MemberFacts(props: MemberProps): Html {
  const { at, view } = props
  const {
    language,
    place: { regulation },
  } = at
  const open = view.lists.flatMap(({ list, member }) =>
    member?.place.state === 'kept-until-decided'
      ? (saysAt(regulation, `${list}/place/${member.place.after}`) ?? [])
      : [],
  )
  return (
    <>
      <Facts facts={[...placeFacts(props), ...sinceFacts(props)]} />
      {open.map((says) => (
        <blockquote class="keur-quote">{says[language]}</blockquote>
      ))}
    </>
  )
}

function placeFacts({ at, view }: MemberProps): readonly Fact[] {
  const { language, visit } = at
  const { t } = visit.frame
  return view.lists.flatMap(({ list, validity, member, gone }): readonly Fact[] => {
    const label = LISTS[list][language]
    if (member !== undefined) {
      const rank = member.ranked === undefined ? '' : `${t('rang', 'rank')} ${member.ranked.rank}, `
      return [
        {
          label,
          value: (
            <>
              {rank}
              <PlaceTag at={at} member={member} />. {t('De lijst geldt', 'The list is valid')}{' '}
              {validityInWords(validity, language)}.
            </>
          ),
        },
      ]
    }
    if (gone === undefined) return []
    const when = gone.at === undefined ? '' : ` (${formatInstant(gone.at, language)})`
    return [
      {
        label,
        value: `${t('niet op de lijst', 'not on the list')}: ${HAPPENED[gone.why][language]}${when}`,
      },
    ]
  })
}

function sinceFacts({ at, view }: MemberProps): readonly Fact[] {
  const { language, visit, selection } = at
  const { t } = visit.frame
  const { chosen = [], contacted = {}, comparable = {}, consent, withdrawn } = view.facts
  const facts: readonly (Fact | undefined)[] = [
    withdrawn === undefined
      ? undefined
      : { label: t('Ingetrokken', 'Withdrew'), value: formatInstant(withdrawn, language) },
    ...chosen.map(({ vacancy, at: when }) => ({
      label: t('Gekozen', 'Chosen'),
      value: `${vacancyInWords(vacancy, language)} (${formatInstant(when, language)})`,
    })),
    ...Object.entries(contacted).map(([vacancy, state]) => ({
      label: `${t('Interesse', 'Interest')}: ${vacancy}`,
      value: CONTACTS[state][language],
    })),
    consent === undefined
      ? undefined
      : {
          label: t('Vergelijkbare vacatures', 'Comparable vacancies'),
          value: consent
            ? t('wil ervan horen', 'wants to hear of them')
            : t('wil er niet van horen', 'does not want to hear of them'),
        },
    ...Object.entries(comparable).map(([vacancy, state]) => ({
      label: `${t('Vergelijkbaar', 'Comparable')}: ${vacancy}`,
      value: COMPARABLE[state][language],
    })),
    ...view.offers.map(({ offer, status, vacancy }) => ({
      label: offerInShort(offer, language),
      value: `${vacancyInWords(vacancy, language)}: ${OFFERS[status][language].toLowerCase()}`,
    })),
    {
      label: t('Alles over deze kandidaat', 'Everything about this candidate'),
      value: (
        <a
          class="govuk-link"
          href={pathTo('deskCandidate', language, { selection, candidate: view.candidate })}
        >
          {t('naar het dossier', 'to the file')}
        </a>
      ),
    },
  ]
  return facts.filter((fact) => fact !== undefined)
}
