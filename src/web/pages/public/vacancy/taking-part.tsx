/**
 * Who can take part: the routes, what each asks, and what proves it; then how one applies.
 *
 * @module
 */

import { type Route } from '#core/regulation/schema/route.ts'
import { CHANNEL_USE, channelName, OWED_AT } from '#core/regulation/words/announcement-words.ts'
import { capitalised, joinedByAnd } from '#core/regulation/words/sentences.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { type Asked, conditionsOf } from './conditions.ts'
import { PlainList, Section, type Story } from './story.tsx'

/** The routes. */
export function TakingPart({ story }: { readonly story: Story }): Html {
  const { frame, regulation } = story
  const { language, t } = frame
  const routes = Object.values(regulation.routes)
  return (
    <Section id="voorwaarden" title={t('Wie kan deelnemen', 'Who can take part')}>
      <p>
        {routes.length === 1
          ? t('Je neemt deel langs dit kanaal.', 'You take part by this route.')
          : t(
              `Er zijn ${routes.length} kanalen. Je hoeft maar aan de voorwaarden van één kanaal te voldoen.`,
              `There are ${routes.length} routes. You need to meet the conditions of one route only.`,
            )}
      </p>
      {routes.map((route, index) => (
        <RouteConditions story={story} route={route} isOpen={index === 0} />
      ))}
      <p class="keur-note">{regulation['route-choice'].says[language]}</p>
    </Section>
  )
}

interface RouteProps {
  readonly story: Story
  readonly route: Route
  readonly isOpen: boolean
}

function RouteConditions({ story, route, isOpen }: RouteProps): Html {
  const { frame, regulation } = story
  const { language } = frame
  const beside = [
    ...(route.exemptions ?? []),
    ...(route['closed-to'] ?? []),
    ...(route['also-open-to'] ?? []),
  ]
  return (
    <Disclosure title={route.name[language]} more={route.says[language]} isOpen={isOpen}>
      <ul class="keur-conditions">
        {conditionsOf(route, regulation, language).map((asked) => (
          <Condition story={story} asked={asked} />
        ))}
      </ul>
      <PlainList items={beside.map(({ says }) => says[language])} />
    </Disclosure>
  )
}

function Condition({ story, asked }: { readonly story: Story; readonly asked: Asked }): Html {
  return (
    <li class={asked.isPlus ? 'keur-condition keur-condition--plus' : 'keur-condition'}>
      <p class="keur-condition__says">{asked.says}</p>
      <Exactly story={story} asked={asked} />
      <Parts story={story} asked={asked} />
    </li>
  )
}

function Parts({ story, asked }: { readonly story: Story; readonly asked: Asked }): Html | null {
  const { t } = story.frame
  if (asked.parts === undefined) return null
  return (
    <>
      <p class="keur-condition__choice">
        {asked.parts.needed === 'one'
          ? t('Eén van deze volstaat:', 'One of these will do:')
          : t('Al deze zijn nodig:', 'All of these are needed:')}
      </p>
      <ul>
        {asked.parts.of.map((part) => (
          <li>
            {part.says}
            <Exactly story={story} asked={part} />
            <Parts story={story} asked={part} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What exactly is asked, what proves it, and when it is checked. */
function Exactly({ story, asked }: { readonly story: Story; readonly asked: Asked }): Html | null {
  const { t } = story.frame
  const { isPlus, proof, checked } = asked
  if (!isPlus && proof === undefined && checked === undefined) return null
  const lines = [
    ...(isPlus ? [t('Een pluspunt: sluit niemand uit', 'An advantage: excludes nobody')] : []),
    ...(checked === undefined ? [] : [`${t('Nagegaan', 'Checked')} ${checked}`]),
  ]
  return (
    <p class="keur-proof">
      {proof === undefined ? null : (
        <>
          <strong>{t('Bewijs:', 'Proof:')}</strong>{' '}
          {`${proof.charAt(0).toLowerCase()}${proof.slice(1)}. `}
        </>
      )}
      {lines.length === 0 ? null : `${lines.join('. ')}.`}
    </p>
  )
}

/** How one applies, and what one adds. */
export function Applying({ story }: { readonly story: Story }): Html {
  const { frame, regulation } = story
  const { language, t } = frame
  const { applications, routes } = regulation
  const attachments = Object.values(applications.attachments ?? {})
  return (
    <Section id="solliciteren" title={t('Hoe je solliciteert', 'How to apply')}>
      <p>{applications.says[language]}</p>
      <ul class="keur-list">
        {applications.channels.map((channel) => (
          <li>
            <strong>{capitalised(channelName(channel.channel, language))}</strong>{' '}
            {`(${CHANNEL_USE[channel.on][language]}). ${channel.says[language]}`}
          </li>
        ))}
      </ul>
      {attachments.length === 0 ? null : (
        <>
          <h3>{t('Wat je toevoegt', 'What you add')}</h3>
          <ul class="keur-list">
            {attachments.map((one) => (
              <li>
                <strong>{one.name[language]}</strong>{' '}
                {`(${OWED_AT[one['owed-at']][language]}${routesOf(one.routes ?? [])}). ${one.says[language]}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="keur-note">{applications.late.says[language]}</p>
    </Section>
  )

  function routesOf(names: readonly string[]): string {
    if (names.length === 0) return ''
    const words = names.map((name) => routes[name]?.name[language] ?? name)
    return `; ${joinedByAnd(words, language)}`
  }
}
