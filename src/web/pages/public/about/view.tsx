/**
 * What this site is, and what it does with personal data.
 *
 * @module
 */

import { show, type Visit } from '../../../visit.ts'
import { type Passage, Prose } from '../prose.tsx'

/** Answers with the page on the site and on data. */
export function aboutPage(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const contact: Passage = {
    title: { nl: 'Vragen over je gegevens', en: 'Questions about your data' },
    says: [
      frame.site.contact,
      {
        nl: 'Vind je het antwoord niet goed, dan kun je klacht indienen bij de Vlaamse Toezichtcommissie of de Gegevensbeschermingsautoriteit.',
        en: 'If you are not satisfied with the answer, you can complain to the Flemish Supervisory Commission or the Data Protection Authority.',
      },
    ],
  }
  return show(
    visit,
    <Prose frame={frame} title={TITLE} lead={LEAD} passages={[...PASSAGES, contact]} />,
  )
}

const TITLE = { nl: 'Over deze site en je gegevens', en: 'About this site and your data' }
const LEAD = {
  nl: 'Keur voert selecties uit volgens regels die vooraf gepubliceerd zijn, en bewijst achteraf dat het zo gebeurd is.',
  en: 'Keur runs selections by rules that were published beforehand, and proves afterwards that it happened so.',
}

const PASSAGES: readonly Passage[] = [
  {
    title: { nl: 'Hoe een selectie hier verloopt', en: 'How a selection runs here' },
    says: [
      {
        nl: 'Elke vacature heeft een reglement. Dat ligt vast voor iemand kan solliciteren, en iedereen kan het lezen.',
        en: 'Every vacancy has a regulation. It is fixed before anybody can apply, and everybody can read it.',
      },
      {
        nl: 'De software rekent uit wat uit de regels volgt en zegt waarom. Een mens bevestigt elke uitkomst: niemand valt af door software alleen.',
        en: 'The software works out what follows from the rules and says why. A person confirms every outcome: nobody is out by software alone.',
      },
      {
        nl: 'Alles wat gebeurt, komt in een register waarin niets ongemerkt kan veranderen. Wie daar recht op heeft, kan elke uitkomst zelf narekenen.',
        en: 'Everything that happens goes into a record in which nothing can change unnoticed. Anybody entitled to it can recompute every outcome.',
      },
    ],
  },
  {
    title: { nl: 'Wat we over je bewaren', en: 'What we keep about you' },
    says: [
      {
        nl: 'Alleen wie solliciteert of zich aanmeldt, geeft ons gegevens. Wie alleen vacatures bekijkt, laat niets na: deze pagina’s gebruiken geen cookies en geen scripts, en niemand volgt je.',
        en: 'Only those who apply or sign in give us data. If you only look at vacancies you leave nothing behind: these pages use no cookies and no scripts, and nobody follows you.',
      },
      {
        nl: 'Van wie solliciteert, bewaren we:',
        en: 'Of those who apply, we keep:',
      },
    ],
    points: [
      {
        nl: 'Je naam en je e-mailadres, om je te bereiken.',
        en: 'Your name and your e-mail address, to reach you.',
      },
      {
        nl: 'Wat je opgeeft over diploma’s, werk en bewijzen, omdat de voorwaarden dat vragen.',
        en: 'What you state about diplomas, jobs and proofs, because the conditions ask for it.',
      },
      {
        nl: 'Je scores en uitkomsten, onder een schuilnaam die per selectie verschilt.',
        en: 'Your scores and outcomes, under a pseudonym that differs for each selection.',
      },
      {
        nl: 'Wie je dossier inkeek, en wanneer.',
        en: 'Who looked at your file, and when.',
      },
    ],
  },
  {
    title: { nl: 'Hoe lang', en: 'For how long' },
    says: [
      {
        nl: 'We wissen je gegevens zodra de lijsten waarop je staat vervallen zijn, je termijn om in beroep te gaan voorbij is en er geen beroep meer loopt. Het reglement van elke vacature zegt het precies.',
        en: 'We erase your data once the lists you are on have lapsed, your term for an appeal is over and no appeal is pending. The regulation of each vacancy says it exactly.',
      },
      {
        nl: 'Scores en uitkomsten zonder naam blijven, zodat de selectie na te rekenen blijft.',
        en: 'Scores and outcomes without a name stay, so that the selection can still be recomputed.',
      },
    ],
  },
  {
    title: { nl: 'Wat je kunt vragen', en: 'What you can ask' },
    says: [{ nl: 'Over je eigen gegevens kun je vragen:', en: 'About your own data you can ask:' }],
    points: [
      {
        nl: 'Alles zien en meenemen wat we over je bewaren.',
        en: 'To see and take along everything we keep about you.',
      },
      {
        nl: 'Verbeteren wat niet klopt. Wat er eerst stond, blijft zichtbaar.',
        en: 'To correct what is wrong. What stood there before remains visible.',
      },
      {
        nl: 'Je kandidatuur intrekken.',
        en: 'To withdraw your application.',
      },
    ],
    after: [
      {
        nl: 'Wissen voor het einde van de termijn kan niet zolang anderen zich op de uitkomst kunnen beroepen. We zeggen je dan op welke dag het gebeurt.',
        en: 'Erasing before the end of the term is not possible while others can rely on the outcome. We then tell you on which day it happens.',
      },
    ],
  },
]
