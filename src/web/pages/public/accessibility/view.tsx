/**
 * The accessibility statement.
 *
 * @module
 */

import { show, type Visit } from '../../../visit.ts'
import { type Passage, Prose } from '../prose.tsx'

/** Answers with the accessibility statement. */
export function accessibilityPage(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const { language, site } = frame
  const contact: Passage = {
    title: { nl: 'Lukt iets niet?', en: 'Does something not work?' },
    says: [
      site.contact,
      {
        nl: 'Is het antwoord niet goed, dan kun je terecht bij de Vlaamse Ombudsdienst.',
        en: 'If the answer is not right, you can turn to the Flemish Ombudsman.',
      },
    ],
  }
  const scope = {
    nl: `Deze verklaring geldt voor ${site.origin}, de site van ${site.authority.nl}.`,
    en: `This statement holds for ${site.origin}, the site of ${site.authority[language]}.`,
  }
  return show(
    visit,
    <Prose frame={frame} title={TITLE} lead={scope} passages={[...PASSAGES, contact]} />,
  )
}

const TITLE = { nl: 'Toegankelijkheid', en: 'Accessibility' }

const PASSAGES: readonly Passage[] = [
  {
    title: { nl: 'Wat je mag verwachten', en: 'What you may expect' },
    says: [
      {
        nl: 'We willen voldoen aan EN 301 549 en WCAG 2.2, niveau AA.',
        en: 'We want to meet EN 301 549 and WCAG 2.2, level AA.',
      },
    ],
    points: [
      {
        nl: 'Alles werkt met het toetsenbord alleen, en je ziet waar je bent.',
        en: 'Everything works with the keyboard alone, and you see where you are.',
      },
      {
        nl: 'Alles werkt met een schermlezer en zonder JavaScript.',
        en: 'Everything works with a screen reader and without JavaScript.',
      },
      {
        nl: 'Je kunt tot 400 % vergroten zonder zijwaarts te schuiven. Brede tabellen schuiven binnen hun eigen kader.',
        en: 'You can enlarge to 400 % without scrolling sideways. Wide tables scroll within their own frame.',
      },
      {
        nl: 'Kleur alleen zegt nooit iets: er staat altijd een woord bij.',
        en: 'Colour alone never says anything: there is always a word with it.',
      },
    ],
  },
  {
    title: { nl: 'Hoe we het nagaan', en: 'How we check it' },
    says: [
      {
        nl: 'Bij elke wijziging bekijkt een geautomatiseerde test elke pagina in een echte browser: met axe, met het toetsenbord, op een scherm van 320 punten breed en zonder JavaScript.',
        en: 'With every change an automated test looks at every page in a real browser: with axe, with the keyboard, on a screen 320 points wide and without JavaScript.',
      },
      {
        nl: 'Zo’n test vindt niet alles. Een onderzoek door mensen met een beperking is nog niet gebeurd.',
        en: 'Such a test does not find everything. An examination by people with a disability has not taken place yet.',
      },
    ],
  },
  {
    title: { nl: 'Wat nog niet goed is', en: 'What is not right yet' },
    says: [
      {
        nl: 'We kennen nu geen gebreken. Teksten van een reglement zijn soms juridisch; de pagina van de vacature vat ze samen.',
        en: 'We know of no defects now. Texts of a regulation are sometimes legal; the page of the vacancy sums them up.',
      },
    ],
  },
  {
    title: { nl: 'Een aanpassing bij een proef', en: 'An adjustment of a test' },
    says: [
      {
        nl: 'Heb je een handicap of een beperking, dan kun je bij elke selectie een redelijke aanpassing vragen. De pagina van de vacature zegt hoe.',
        en: 'If you have a disability or an impairment, you can ask for a reasonable adjustment in every selection. The page of the vacancy says how.',
      },
    ],
  },
]
