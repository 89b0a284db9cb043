/**
 * The head of every page: the authority first, then Keur, the places to go, the other language.
 *
 * @module
 */

import { type Html } from '../html.ts'
import { type Frame, type Place } from '../frame.ts'
import { pathTo } from '../paths.ts'
import { Mark } from './mark.tsx'

interface HeaderProps {
  readonly frame: Frame
  /** The authority of this page, where it is not that of the whole site. */
  readonly authority: string | undefined
}

/** The header. */
export function Header({ frame, authority }: HeaderProps): Html {
  const { language, site, t } = frame
  return (
    <header class="keur-header">
      <div class="govuk-width-container">
        <div class="keur-header__row">
          <p class="keur-header__authority">{authority ?? site.authority[language]}</p>
          <a class="keur-header__product" href={pathTo('vacancies', language)}>
            <Mark size={34} />
            <span>
              Keur
              <span class="govuk-visually-hidden">: {t('alle vacatures', 'all vacancies')}</span>
            </span>
          </a>
        </div>
        <nav class="keur-nav" aria-label={t('Hoofdmenu', 'Main menu')}>
          <ul class="keur-nav__list">
            {placesOf(frame).map((place) => (
              <li>
                <a href={place.path} aria-current={currentOf(place, frame)}>
                  {place.name}
                </a>
              </li>
            ))}
            <OtherLanguage frame={frame} />
          </ul>
        </nav>
      </div>
    </header>
  )
}

function placesOf(frame: Frame): readonly Place[] {
  const { language, t, visitor } = frame
  return [
    { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
    ...(visitor?.places ?? [
      { name: t('Op de hoogte', 'Stay informed'), path: pathTo('alerts', language) },
      ...(frame.has('signIn')
        ? [{ name: t('Aanmelden', 'Sign in'), path: pathTo('signIn', language) }]
        : []),
    ]),
  ]
}

/** `page` for the page itself, `true` for a place it lies in. */
function currentOf(place: Place, { here, language }: Frame): 'page' | 'true' | undefined {
  const path = here?.[language].split('?')[0]
  if (path === undefined) return undefined
  if (path === place.path) return 'page'
  return path.startsWith(`${place.path}/`) ? 'true' : undefined
}

function OtherLanguage({ frame }: { readonly frame: Frame }): Html {
  const { here, language } = frame
  const other = language === 'nl' ? 'en' : 'nl'
  const path = here?.[other] ?? pathTo('vacancies', other)
  return (
    <li class="keur-nav__language">
      <a href={path} lang={other} hreflang={other} rel="alternate">
        {other === 'en' ? 'English' : 'Nederlands'}
      </a>
    </li>
  )
}
