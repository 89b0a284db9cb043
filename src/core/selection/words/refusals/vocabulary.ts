/**
 * Names of ours that stand in a refusal, in the reader's language.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'

/** The word for a value of a fact; the value itself where it is a name of somebody else's. */
export function wordFor(fact: string, value: string, language: Language): string {
  const kind = KIND_OF_FACT[fact]
  return kind === undefined ? value : (WORDS[kind][value]?.[language] ?? value)
}

const KIND_OF_FACT: Readonly<Record<string, Kind>> = {
  owner: 'role',
  acting: 'role',
  missing: 'role',
  list: 'list',
  status: 'offer',
  attendance: 'attendance',
  ground: 'ground',
  grounds: 'ground',
  after: 'place',
  outcome: 'outcome',
}

type Kind = 'role' | 'list' | 'offer' | 'attendance' | 'ground' | 'place' | 'outcome'

const WORDS: Readonly<Record<Kind, Readonly<Record<string, Text>>>> = {
  role: {
    selector: { nl: 'selectieverantwoordelijke', en: 'selector' },
    'line-manager': { nl: 'lijnmanager', en: 'line manager' },
    authority: { nl: 'entiteit', en: 'authority' },
    panel: { nl: 'jury', en: 'panel' },
    assessor: { nl: 'beoordelaar', en: 'assessor' },
    hr: { nl: 'HR', en: 'HR' },
    candidate: { nl: 'kandidaat', en: 'candidate' },
  },
  list: {
    'ranked-list': { nl: 'lijst met rangschikking', en: 'ranked list' },
    reserve: { nl: 'wervingsreserve', en: 'reserve' },
    'comparable-vacancies': {
      nl: 'wervingsreserve voor vergelijkbare vacatures',
      en: 'reserve for comparable vacancies',
    },
  },
  offer: {
    sent: { nl: 'verstuurd, nog niet beantwoord', en: 'sent, not answered yet' },
    accepted: { nl: 'aanvaard', en: 'accepted' },
    declined: { nl: 'geweigerd', en: 'declined' },
    lapsed: { nl: 'vervallen', en: 'lapsed' },
    reneged: { nl: 'aanvaard, maar niet begonnen', en: 'accepted, but never started' },
    'in-service': { nl: 'in dienst', en: 'in service' },
  },
  attendance: {
    attended: { nl: 'aanwezig', en: 'attended' },
    'no-show': { nl: 'niet komen opdagen', en: 'did not show up' },
    'could-not-attend': { nl: 'kon niet komen', en: 'could not attend' },
  },
  ground: {
    'unfilled-after-final-round': {
      nl: 'vacature niet ingevuld na de laatste ronde',
      en: 'vacancy not filled after the last round',
    },
    'reserve-cannot-fill-extra-vacancy': {
      nl: 'de wervingsreserve kan een extra vacature niet invullen',
      en: 'the reserve cannot fill an extra vacancy',
    },
  },
  place: {
    'offer-declined': { nl: 'een geweigerd aanbod', en: 'a declined offer' },
    'offer-not-answered': { nl: 'een onbeantwoord aanbod', en: 'an offer not answered' },
    'accepted-and-not-started': {
      nl: 'een aanvaarding zonder te beginnen',
      en: 'an acceptance without a start',
    },
    'fixed-term-contract': { nl: 'een tijdelijk contract', en: 'a fixed-term contract' },
    'contractual-entry': { nl: 'een contractuele indiensttreding', en: 'a contractual entry' },
    'statutory-entry': { nl: 'een statutaire indiensttreding', en: 'a statutory entry' },
    'comparable-vacancy-declined': {
      nl: 'een geweigerde vergelijkbare vacature',
      en: 'a declined comparable vacancy',
    },
    'comparable-vacancy-not-selected': {
      nl: 'een vergelijkbare vacature waarvoor de keuze op een ander viel',
      en: 'a comparable vacancy for which somebody else was chosen',
    },
    'comparable-vacancy-entry': {
      nl: 'een indiensttreding in een vergelijkbare vacature',
      en: 'an entry in a comparable vacancy',
    },
    'contact-not-answered': { nl: 'een onbeantwoorde vraag', en: 'a question not answered' },
    'could-not-attend': { nl: 'een verontschuldigde afwezigheid', en: 'an excused absence' },
    attended: { nl: 'een deelname', en: 'taking part' },
    'no-show': { nl: 'niet komen opdagen', en: 'not showing up' },
  },
  outcome: {
    'goes-on': { nl: 'gaat door', en: 'goes on' },
    passed: { nl: 'geslaagd', en: 'passed' },
    'not-admitted': { nl: 'niet toegelaten', en: 'not admitted' },
    invalid: { nl: 'geen geldige sollicitatie', en: 'no valid application' },
    'below-minimum': { nl: 'onder de minimumscore', en: 'below the minimum' },
    'outside-quota': { nl: 'buiten quotum', en: 'outside the quota' },
    absent: { nl: 'afwezig', en: 'absent' },
    withdrawn: { nl: 'teruggetrokken', en: 'withdrawn' },
    undecided: { nl: 'onbeslist', en: 'undecided' },
  },
}
