/**
 * One list on the page of lists: what the regulation says, how long it is valid, who stands on it and who does not any more.
 *
 * @module
 */

import { type ListsView, type Member } from '#app/desk/lists/lists.ts'
import { formatDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Facts, type Fact } from '../../../components/summary-list.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'
import { DOING, NotNow } from './not-now.tsx'
import { PersonLink } from './people.tsx'
import { BECAUSE, HAPPENED, LISTS, LIST_STATES, lengthInWords, validityInWords } from './words.ts'

interface ListProps {
  readonly at: AtSelection
  readonly list: ListsView['lists'][number]
}

/** The list. */
export function ListPart({ at, list }: ListProps): Html {
  const { language } = at
  const { tone, [language]: state } = LIST_STATES[list.validity.state]
  return (
    <section aria-labelledby={list.list}>
      <h2 class="govuk-heading-m" id={list.list}>
        {LISTS[list.list][language]} <Tag tone={tone}>{state}</Tag>
      </h2>
      <blockquote class="keur-quote">{list.says[language]}</blockquote>
      <Facts facts={factsOf({ at, list })} />
      <Order at={at} list={list} />
      <Members at={at} list={list} />
      <Extensions at={at} list={list} />
      <Gone at={at} list={list} />
      <Ways at={at} list={list} />
    </section>
  )
}

function factsOf({ at, list }: ListProps): readonly Fact[] {
  const { language, visit } = at
  const { t } = visit.frame
  const { validity, validitySays, extension, members } = list
  return [
    { label: t('Geldig', 'Valid'), value: validityInWords(validity, language) },
    { label: t('Volgens het reglement', 'By the regulation'), value: validitySays[language] },
    ...(extension === undefined
      ? []
      : [
          {
            label: t('Verlengen', 'Extending'),
            value: [
              extension.says[language],
              leftInWords(extension.left, at),
              extension.kind === 'may' && extension.left !== 0
                ? `${t('Dat beslist', 'Decided by')}: ${rolesInWords(extension.owner, language)}.`
                : '',
            ]
              .filter((one) => one !== '')
              .join(' '),
          },
        ]),
    { label: t('Op de lijst', 'On the list'), value: members.length },
  ]
}

function leftInWords(left: number | undefined, { visit }: AtSelection): string {
  const { t } = visit.frame
  if (left === undefined) return ''
  if (left === 0) return t('Dat kan niet meer.', 'That is no longer possible.')
  return left === 1
    ? t('Dat kan nog één keer.', 'That is possible once more.')
    : t(`Dat kan nog ${left} keer.`, `That is possible ${left} more times.`)
}

/** Of an unranked list it is said that the order in which it stands tells nothing. */
function Order({ at, list }: ListProps): Html | null {
  const { t } = at.visit.frame
  if (list.isRanked || list.members.length === 0) return null
  return (
    <p class="govuk-body">
      {t(
        'Deze lijst heeft geen rangorde. Iedereen staat hier op nummer; dat nummer is willekeurig en zegt niets over de resultaten.',
        'This list has no order. Everybody stands here by number; that number is random and says nothing about the results.',
      )}
    </p>
  )
}

function Members({ at, list }: ListProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  if (list.members.length === 0) {
    return (
      <p class="govuk-body">
        {t('Er staat nu niemand op deze lijst.', 'Nobody is on this list now.')}
      </p>
    )
  }
  const who = [t('Nummer', 'Number'), t('Naam', 'Name')]
  const place = t('Plaats', 'Place')
  return (
    <Table
      caption={`${LISTS[list.list][language]}: ${t('wie erop staat', 'who is on it')}`}
      isCaptionHidden
      head={
        list.isRanked
          ? [t('Rang', 'Rank'), ...who, t('Waarom', 'Why'), t('Opgeroepen', 'Called'), place]
          : [...who, place]
      }
      rows={list.members.map((member) => rowOf(at, member))}
    />
  )
}

function rowOf(at: AtSelection, member: Member): readonly (Html | string)[] {
  const { language, visit } = at
  const { t } = visit.frame
  const { ranked, name } = member
  const who = [<PersonLink at={at} person={member} />, name]
  const place = <PlaceTag at={at} member={member} />
  if (ranked === undefined) return [...who, place]
  const called = ranked.called ? t('ja', 'yes') : t('nee', 'no')
  return [String(ranked.rank), ...who, BECAUSE[ranked.because][language], called, place]
}

/** Whether the place is kept, or waits for a person. */
export function PlaceTag({
  at,
  member: { place },
}: {
  readonly at: AtSelection
  readonly member: Pick<Member, 'place'>
}): Html {
  const { language, visit } = at
  const { t } = visit.frame
  if (place.state !== 'kept-until-decided') return <>{t('behouden', 'kept')}</>
  return (
    <>
      <Tag tone="attention">{t('Te beslissen', 'To be decided')}</Tag>{' '}
      {HAPPENED[place.after][language]}
    </>
  )
}

function Extensions({ at, list }: ListProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (list.extensions.length === 0) return null
  return (
    <Disclosure title={t('Verlengingen', 'Extensions')} more={String(list.extensions.length)}>
      <ul class="govuk-list govuk-list--bullet">
        {list.extensions.map(({ length, decided, by, askedBy, reason }) => (
          <li>
            {formatInstant(decided, language)}: {lengthInWords(length, language)}.{' '}
            {t('Beslist of vastgelegd door ', 'Decided or recorded by ')}
            {by}.{askedBy === undefined ? '' : ` ${t('Gevraagd door', 'Asked for by')} ${askedBy}.`}{' '}
            {reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Gone({ at, list }: ListProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (list.gone.length === 0) return null
  return (
    <Disclosure
      title={t('Niet of niet meer op deze lijst', 'Not, or no longer, on this list')}
      more={String(list.gone.length)}
    >
      <ul class="govuk-list govuk-list--bullet">
        {list.gone.map((one) => (
          <li>
            <PersonLink at={at} person={one} /> {one.name}: {HAPPENED[one.why][language]}
            {one.at === undefined ? '' : ` (${formatInstant(one.at, language)})`}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Ways({ at, list }: ListProps): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  const { extending, extension, validity } = list
  const isOpen = extending?.chance.is === 'open'
  return (
    <>
      {isOpen && extending.isLate && validity.state === 'expired' ? (
        <p class="govuk-body">
          {t(
            `De lijst is vervallen. Alleen een verlenging die ten laatste op ${formatDay(validity.through, 'nl')} beslist is, kan nog vastgelegd worden.`,
            `The list has expired. Only an extension that was decided on ${formatDay(validity.through, 'en')} at the latest can still be recorded.`,
          )}
        </p>
      ) : null}
      {extending === undefined ? null : (
        <NotNow
          at={at}
          chance={extending.chance}
          what={extension?.kind === 'on-request' ? DOING.request : DOING.extend}
        />
      )}
      <div class="keur-actions">
        {isOpen ? (
          <Button
            kind="second"
            path={pathTo('deskListExtension', language, { selection, list: list.list })}
          >
            {extending.isLate
              ? t('Leg een verlenging van toen vast', 'Record an extension of then')
              : t('Verleng deze lijst', 'Extend this list')}
          </Button>
        ) : null}
        <Button
          kind="second"
          path={pathTo('deskListFile', language, { selection, list: list.list })}
        >
          {t('Haal deze lijst op (csv)', 'Download this list (csv)')}
        </Button>
      </div>
    </>
  )
}
