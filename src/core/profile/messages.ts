/**
 * The findings on profiles and dictionaries in words: what is wrong, why it matters, what to do.
 *
 * @module
 */

import { type Fact, type Finding } from '../values/finding.ts'
import { nearest } from '../regulation/check/nearest.ts'
import { type ProfileFindingCode } from './finding.ts'

type Facts = Finding['facts']

/** A language in which findings are worded. */
export type Language = 'nl' | 'en'

/** One finding in words. `what` and `fix` take the facts the finding carries. */
export interface Wording {
  readonly what: (facts: Facts) => string
  readonly why: string
  readonly fix: (facts: Facts) => string
}

/** The words of every code, in Dutch and in English. */
export const profileMessages: Readonly<
  Record<ProfileFindingCode, Readonly<Record<Language, Wording>>>
> = {
  'approval-missing': {
    nl: {
      what: () => 'Het profiel heeft geen blok "voor akkoord".',
      why: 'Zonder akkoord weet niemand of dit de geldende functiebeschrijving is.',
      fix: () => 'Vul `approval` in, of laat `not-stated` staan als de bron er geen heeft.',
    },
    en: {
      what: () => 'The profile has no approval block.',
      why: 'Without approval nobody knows whether this function description is the one in force.',
      fix: () => 'Fill in `approval`, or keep `not-stated` if the source has none.',
    },
  },
  'approval-not-filled': {
    nl: {
      what: (facts) =>
        `Het akkoord van ${party(facts, 'nl')} is niet volledig: ${show(facts, 'fields')} is niet ingevuld.`,
      why: 'Een functiebeschrijving zonder akkoord van HR is niet vastgesteld; de functiehouder hoeft niet te tekenen.',
      fix: () => 'Laat de beschrijving goedkeuren en noteer wie dat deed en wanneer.',
    },
    en: {
      what: (facts) =>
        `The approval by ${party(facts, 'en')} is incomplete: ${show(facts, 'fields')} not filled in.`,
      why: 'A function description not approved by HR is not settled; the job holder need not sign.',
      fix: () => 'Have the description approved and note who did so and when.',
    },
  },
  assumption: {
    nl: {
      what: (facts) => `Hier staat een aanname van ons. De bron: ${show(facts, 'nl')}`,
      why: 'Een aanname is pas een feit wanneer de entiteit ze bevestigt.',
      fix: () =>
        'Leg ze voor aan de entiteit; verbeter of bevestig, en schrap `assumed` en `source-says`.',
    },
    en: {
      what: (facts) => `This is an assumption of ours. The source: ${show(facts, 'en')}`,
      why: 'An assumption becomes a fact only when the authority confirms it.',
      fix: () =>
        'Put it to the authority; correct or confirm it, and remove `assumed` and `source-says`.',
    },
  },
  'assumption-incomplete': {
    nl: {
      what: (facts) => `Bij deze aanname ontbreekt \`${show(facts, 'missing')}\`.`,
      why: 'Een aanname is alleen te beoordelen naast wat de bron zegt.',
      fix: () => 'Schrijf `assumed: true` en `source-says` samen, of geen van beide.',
    },
    en: {
      what: (facts) => `This assumption lacks \`${show(facts, 'missing')}\`.`,
      why: 'An assumption can be judged only beside what the source says.',
      fix: () => 'Write `assumed: true` and `source-says` together, or neither.',
    },
  },
  'class-outside-level': {
    nl: {
      what: (facts) =>
        `De functie heeft klasse ${show(facts, 'class-from')} tot ${show(facts, 'class-to')}, maar ${show(facts, 'competence')} niveau ${show(facts, 'level')} is bedoeld voor klasse ${show(facts, 'from')} tot ${show(facts, 'to')}.`,
      why: 'Het gevraagde gedrag past dan niet bij de zwaarte van de functie.',
      fix: () => 'Kies een ander niveau, of verbeter de klasse van de functie of van het niveau.',
    },
    en: {
      what: (facts) =>
        `The function is of class ${show(facts, 'class-from')} to ${show(facts, 'class-to')}, but ${show(facts, 'competence')} level ${show(facts, 'level')} is meant for class ${show(facts, 'from')} to ${show(facts, 'to')}.`,
      why: 'The behaviour asked then does not fit the weight of the function.',
      fix: () => 'Choose another level, or correct the class of the function or of the level.',
    },
  },
  'class-range-differs': {
    nl: {
      what: (facts) =>
        `Het profiel noemt klasse ${show(facts, 'from')} tot ${show(facts, 'to')} bij ${show(facts, 'competence')} niveau ${show(facts, 'level')}, het woordenboek klasse ${show(facts, 'dictionary-from')} tot ${show(facts, 'dictionary-to')}.`,
      why: 'Hetzelfde niveau kan niet voor twee verschillende klassen bedoeld zijn.',
      fix: () => 'Ga na welke van de twee klopt. Tot dan geldt wat het profiel zegt.',
    },
    en: {
      what: (facts) =>
        `The profile gives class ${show(facts, 'from')} to ${show(facts, 'to')} for ${show(facts, 'competence')} level ${show(facts, 'level')}, the dictionary class ${show(facts, 'dictionary-from')} to ${show(facts, 'dictionary-to')}.`,
      why: 'One level cannot be meant for two different ranges of classes.',
      fix: () => 'Find out which of the two is right. Until then the profile holds.',
    },
  },
  'class-range-reversed': {
    nl: {
      what: (facts) =>
        `De klassen lopen van ${show(facts, 'from')} naar ${show(facts, 'to')}, dus achteruit.`,
      why: 'Er is geen klasse die daarin valt.',
      fix: (facts) => `Schrijf \`from: ${show(facts, 'to')}\` en \`to: ${show(facts, 'from')}\`.`,
    },
    en: {
      what: (facts) =>
        `The classes run from ${show(facts, 'from')} to ${show(facts, 'to')}, backwards.`,
      why: 'No class falls within that range.',
      fix: (facts) => `Write \`from: ${show(facts, 'to')}\` and \`to: ${show(facts, 'from')}\`.`,
    },
  },
  'cluster-unknown': {
    nl: {
      what: (facts) =>
        `${show(facts, 'competence')} hoort bij cluster "${show(facts, 'cluster')}", en die bestaat niet.`,
      why: 'De competentie verschijnt dan nergens in het overzicht.',
      fix: (facts) =>
        `${meant(facts, 'cluster', 'Bedoel je')}Kies een van deze clusters: ${show(facts, 'known')}.`,
    },
    en: {
      what: (facts) =>
        `${show(facts, 'competence')} belongs to cluster "${show(facts, 'cluster')}", which does not exist.`,
      why: 'The competence then appears nowhere in the overview.',
      fix: (facts) =>
        `${meant(facts, 'cluster', 'Did you mean')}Choose one of these clusters: ${show(facts, 'known')}.`,
    },
  },
  'competence-unknown': {
    nl: {
      what: (facts) => `"${show(facts, 'competence')}" staat niet in het woordenboek.`,
      why: 'Zonder definitie en gedragingen kan niemand de competentie beoordelen.',
      fix: (facts) =>
        `${meant(facts, 'competence', 'Bedoel je')}Kies een van deze, of beschrijf ze in het woordenboek: ${show(facts, 'known')}.`,
    },
    en: {
      what: (facts) => `"${show(facts, 'competence')}" is not in the dictionary.`,
      why: 'Without definition and indicators nobody can assess the competence.',
      fix: (facts) =>
        `${meant(facts, 'competence', 'Did you mean')}Choose one of these, or describe it in the dictionary: ${show(facts, 'known')}.`,
    },
  },
  'duplicate-id': {
    nl: {
      what: (facts) => `"${show(facts, 'id')}" staat al eerder in deze lijst.`,
      why: 'Wie ernaar verwijst, kan twee dingen bedoelen.',
      fix: () => 'Geef het tweede een andere naam, of schrap het.',
    },
    en: {
      what: (facts) => `"${show(facts, 'id')}" stands earlier in this list already.`,
      why: 'Whoever refers to it may mean two things.',
      fix: () => 'Give the second another name, or remove it.',
    },
  },
  'level-order': {
    nl: {
      what: (facts) =>
        `Niveau ${show(facts, 'level')} van ${show(facts, 'competence')} staat na niveau ${show(facts, 'before')}.`,
      why: 'Lezers verwachten dat elk volgend niveau meer vraagt.',
      fix: () => 'Zet de niveaus van laag naar hoog.',
    },
    en: {
      what: (facts) =>
        `Level ${show(facts, 'level')} of ${show(facts, 'competence')} stands after level ${show(facts, 'before')}.`,
      why: 'Readers expect every next level to ask for more.',
      fix: () => 'Put the levels in order from low to high.',
    },
  },
  'level-unknown': {
    nl: {
      what: (facts) =>
        `Niveau ${show(facts, 'level')} van ${show(facts, 'competence')} is niet beschreven in het woordenboek.`,
      why: 'Zonder gedragingen kan niemand het niveau beoordelen.',
      fix: (facts) => levelFix(facts, 'nl'),
    },
    en: {
      what: (facts) =>
        `Level ${show(facts, 'level')} of ${show(facts, 'competence')} is not described in the dictionary.`,
      why: 'Without indicators nobody can assess the level.',
      fix: (facts) => levelFix(facts, 'en'),
    },
  },
  'mixed-script': {
    nl: {
      what: (facts) =>
        `In "${show(facts, 'word')}" staan letters van een ander alfabet: ${show(facts, 'letters')}.`,
      why: 'Het woord lijkt juist, maar zoeken vindt het niet en een schermlezer leest het verkeerd.',
      fix: () => 'Typ het woord opnieuw, en noteer de schade onder `text-findings`.',
    },
    en: {
      what: (facts) =>
        `"${show(facts, 'word')}" holds letters of another alphabet: ${show(facts, 'letters')}.`,
      why: 'The word looks right, but a search does not find it and a screen reader misreads it.',
      fix: () => 'Type the word again, and note the damage under `text-findings`.',
    },
  },
  'result-area-without-purpose': {
    nl: {
      what: (facts) => `Resultaatgebied "${show(facts, 'id')}" zegt niet waarvoor het dient.`,
      why: 'Een resultaat zonder "met als doel" laat zich niet beoordelen.',
      fix: () => 'Vul `purpose` in: wat is er bereikt als het resultaat er is?',
    },
    en: {
      what: (facts) => `Result area "${show(facts, 'id')}" does not say what it is for.`,
      why: 'A result without a purpose cannot be assessed.',
      fix: () => 'Fill in `purpose`: what has been achieved once the result is there?',
    },
  },
}

function show(facts: Facts, name: string): string {
  const fact: Fact | undefined = facts[name]
  if (fact === undefined) throw new Error(`A finding lacks the fact "${name}"`)
  return typeof fact === 'object' ? fact.join(', ') : String(fact)
}

/** Asks whether the known name nearest to the one written was meant; nothing where none is near. */
function meant(facts: Facts, name: string, question: string): string {
  const known = facts['known']
  const near = typeof known === 'object' ? nearest(show(facts, name), known) : ''
  return near === '' ? '' : `${question} "${near}"? `
}

function party(facts: Facts, language: Language): string {
  if (show(facts, 'party') === 'human-resources') return 'HR'
  return language === 'nl' ? 'de functiehouder' : 'the job holder'
}

function levelFix(facts: Facts, language: Language): string {
  const known = show(facts, 'known')
  if (language === 'nl') {
    const choice = known === '' ? 'Er is nog geen niveau beschreven' : `Beschreven zijn: ${known}`
    return `${choice}. Kies een beschreven niveau, of beschrijf dit in het woordenboek.`
  }
  const choice = known === '' ? 'No level is described yet' : `Described are: ${known}`
  return `${choice}. Choose a described level, or describe this one in the dictionary.`
}
