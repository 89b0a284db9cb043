/**
 * The vacancy for search engines: JobPosting of schema.org as JSON-LD. Data, not a script: nothing of it is run.
 *
 * @module
 */

import { raw } from 'hono/html'
import { townOf } from '#core/vacancy/vacancy.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Story } from './story.tsx'

/** The posting. */
export function JobPosting({ story }: { readonly story: Story }): Html {
  // Nothing in the data can end the element: every `<` is written as an escape.
  const json = JSON.stringify(postingOf(story)).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(json)}</script>
}

/** The posting as data. Where the regulation names no day of publication, the one on which it was published counts. */
function postingOf({ frame, regulation, vacancy }: Story): Readonly<Record<string, unknown>> {
  const { language, site } = frame
  const { announcement } = regulation
  const { title, authority, number, places, opens, closes, selection } = vacancy
  const posted = announcement.published ?? opens
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: title[language],
    description: descriptionOf(regulation, language),
    identifier: { '@type': 'PropertyValue', name: authority.name, value: number },
    ...(posted === undefined ? {} : { datePosted: posted }),
    validThrough: closes,
    hiringOrganization: { '@type': 'GovernmentOrganization', name: authority.name },
    jobLocation: places.map((place) => ({
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: townOf(place[language]),
        addressCountry: 'BE',
      },
    })),
    responsibilities: announcement.tasks.map((text) => text[language]).join(' '),
    skills: announcement.skills.map(({ what }) => what[language]).join('; '),
    jobBenefits: announcement.benefits.map(({ says }) => says[language]).join(' '),
    inLanguage: language,
    url: site.origin + pathTo('vacancy', language, { selection }),
    directApply: frame.has('apply'),
  }
}

function descriptionOf(
  { announcement }: Story['regulation'],
  language: Story['frame']['language'],
): string {
  const texts = [...announcement.context, ...announcement.tasks].map((text) => text[language])
  return texts
    .map((text) => `<p>${text.replace(/[&<>]/gu, (one) => ENTITIES[one] ?? one)}</p>`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
