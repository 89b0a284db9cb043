/**
 * The whole page around what it says: head, demonstration strip, header, title band, footer. No script.
 *
 * @module
 */

import { raw } from 'hono/html'
import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'
import { type Frame } from '../frame.ts'
import { pathTo } from '../paths.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

/** What a page says of itself. */
export interface PageProps {
  readonly frame: Frame
  /** The heading of the page, and the first part of its title. */
  readonly title: string
  /** What stands above the heading: the authority of a vacancy, the step of a form. */
  readonly above?: string | undefined
  /** A sentence below the heading. */
  readonly lead?: string | undefined
  /** More below the heading. */
  readonly below?: Child
  readonly crumbs?: readonly Crumb[] | undefined
  /** The authority of this page, where it is not that of the whole site. */
  readonly authority?: string | undefined
  /** The title starts with "Fout:" when a form came back with problems. */
  readonly hasProblems?: boolean | undefined
  /** For search engines; only pages that everybody may see have one. */
  readonly description?: string | undefined
  /** More for the head of the document. */
  readonly head?: Child
  readonly children?: Child
}

/** A page as HTML, from its doctype on. */
export function Page(props: PageProps): Html {
  const { frame, children } = props
  const { language, t } = frame
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={language} class="govuk-template">
        <Head {...props} />
        <body class="govuk-template__body">
          <a href="#inhoud" class="govuk-skip-link">
            {t('Naar de inhoud', 'Skip to the content')}
          </a>
          {frame.site.isDemonstration ? <DemonstrationStrip frame={frame} /> : null}
          <Header frame={frame} authority={props.authority} />
          <main id="inhoud" tabindex={-1}>
            <Band {...props} />
            <div class="govuk-width-container keur-main">{children}</div>
          </main>
          <Footer frame={frame} />
        </body>
      </html>
    </>
  )
}

function Head({ frame, title, authority, hasProblems, description, head }: PageProps): Html {
  const { assets, here, language, site, t } = frame
  const problems = hasProblems === true ? t('Fout: ', 'Error: ') : ''
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${problems}${title} – ${authority ?? site.authority[language]}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="theme-color" content="#0f4350" />
      {description === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <meta name="description" content={description} />
      )}
      <link rel="preload" href={assets.letter} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {here === undefined
        ? null
        : LANGUAGES.map((one) => (
            <link rel="alternate" hreflang={one} href={site.origin + here[one]} />
          ))}
      {here === undefined || description === undefined ? null : (
        <link rel="canonical" href={site.origin + withoutQuery(here[language])} />
      )}
      {head}
    </head>
  )
}

const LANGUAGES = ['nl', 'en'] as const

/** For search engines a page is one page, whatever was asked of it. */
function withoutQuery(address: string): string {
  return address.replace(/\?.*$/su, '')
}

function Band({ frame, title, above, lead, below, crumbs = [] }: PageProps): Html {
  return (
    <div class={crumbs.length === 0 ? 'keur-band' : 'keur-band keur-band--crumbs'}>
      <div class="govuk-width-container">
        {crumbs.length === 0 ? null : <Breadcrumbs frame={frame} crumbs={crumbs} />}
        {above === undefined ? null : <p class="keur-band__above">{above}</p>}
        <h1>{title}</h1>
        {lead === undefined ? null : <p class="keur-band__lead">{lead}</p>}
        {below}
      </div>
    </div>
  )
}

function DemonstrationStrip({ frame }: { readonly frame: Frame }): Html {
  const { language, t } = frame
  return (
    <aside class="keur-strip" aria-label={t('Demonstratie', 'Demonstration')}>
      <div class="govuk-width-container">
        <p>
          <strong>{t('Demonstratie.', 'Demonstration.')}</strong>{' '}
          {t(
            'Kandidaten en uitkomsten hier zijn verzonnen. Geef geen echte gegevens in.',
            'Candidates and outcomes here are fictional. Do not enter real data.',
          )}
          {frame.has('demonstration') ? (
            <>
              {' '}
              <a class="govuk-link" href={pathTo('demonstration', language)}>
                {t('Kies wie je bent', 'Choose who you are')}
              </a>
            </>
          ) : null}
          {frame.has('demonstrationMails') ? (
            <>
              {' · '}
              <a class="govuk-link" href={pathTo('demonstrationMails', language)}>
                {t('Lees de mails', 'Read the mails')}
              </a>
            </>
          ) : null}
        </p>
      </div>
    </aside>
  )
}
