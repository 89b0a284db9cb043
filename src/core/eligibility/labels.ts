/**
 * The words in which fields and values of claims are shown to a candidate.
 *
 * @module
 */

import { NAMES } from '#core/regulation/words/names.ts'
import { type Language, type Text } from '#core/values/text.ts'

/** The name of a field of a claim, or of a property a condition asks; the name itself where there is no word for it. */
export function fieldWord(field: string, language: Language): string {
  return FIELDS.get(field)?.[language] ?? field
}

/** A value of a claim in words; the value itself where there is no word for it. */
export function valueWord(value: string, language: Language): string {
  return (VALUES.get(value) ?? NAMES.get(value))?.[language] ?? value
}

function table(
  rows: Readonly<Record<string, readonly [nl: string, en: string]>>,
): ReadonlyMap<string, Text> {
  return new Map(Object.entries(rows).map(([name, [nl, en]]) => [name, { nl, en }]))
}

const FIELDS = table({
  level: ['het niveau', 'the level'],
  lists: ['de lijst waarop het staat', 'the list it stands on'],
  'opens-level': ['het niveau waartoe het toegang geeft', 'the level it gives access to'],
  country: ['het land', 'the country'],
  institution: ['de instelling', 'the institution'],
  language: ['de taal', 'the language'],
  obtained: ['de dag waarop je het behaalde', 'the day you obtained it'],
  expected: ['de dag waarop je het verwacht', 'the day you expect it'],
  'for-function': ['of het voor deze functie geldt', 'whether it is for this function'],
  issuer: ['wie het uitreikte', 'who issued it'],
  issued: ['de dag van uitreiking', 'the day it was issued'],
  'valid-through': ['de laatste dag waarop het geldt', 'its last valid day'],
  scope: ['waar je werkt', 'where you work'],
  'authority-kind': ['de soort overheid', 'the kind of authority'],
  status: ['het statuut', 'the kind of employment'],
  appointment: ['of je proeftijd voorbij is', 'whether your probation has ended'],
  rank: ['de rang', 'the rank'],
  grade: ['de graad', 'the grade'],
  'scale-rank': ['de rang van de salarisschaal', 'the rank of the pay scale'],
  'equivalent-grade': ['of de graad gelijkwaardig is', 'whether the grade is equivalent'],
  'equal-content': ['of de inhoud gelijkwaardig is', 'whether the content is equivalent'],
  from: ['de eerste dag', 'the first day'],
  until: ['de laatste dag', 'the last day'],
  'social-security': ['het stelsel van sociale zekerheid', 'the social-security scheme'],
  'relevant-to': ['voor welke ervaring dit meetelt', 'which experience it counts for'],
  fraction: ['het deel van een voltijdse job', 'the fraction of a full job'],
  'selection-published': [
    'de dag waarop de selectie bekendgemaakt werd',
    'the day the selection was published',
  ],
  'statutory-probation-from': [
    'de dag van toelating tot de statutaire proeftijd',
    'the day of admission to statutory probation',
  ],
  'authority-function': ['of het een gezagsfunctie is', 'whether it is an authority function'],
  'nautical-chain': ['of het bij de nautische keten is', 'whether it is in the nautical chain'],
  'pay-system': ['het salarissysteem', 'the pay system'],
  type: ['de soort', 'the type'],
  authority: ['de overheid waar je slaagde', 'the authority where you passed'],
  'before-entry': ['of je slaagde voor je in dienst kwam', 'whether you passed before entry'],
  published: ['de dag van bekendmaking', 'the day of publication'],
  channels: ['waar de selectie bekendgemaakt werd', 'where the selection was published'],
  part: ['het onderdeel', 'the part'],
  'from-selection-in': ['uit welke selectie ze komt', 'which selection it comes from'],
  result: ['het resultaat', 'the result'],
  on: ['de dag', 'the day'],
  passed: ['de dag waarop je slaagde', 'the day you passed'],
  rights: ['de burgerlijke en politieke rechten', 'civil and political rights'],
  holds: ['wat je verklaarde', 'what you stated'],
  'hired-on': ['de dag van indiensttreding', 'the day of entry into service'],
})

const VALUES = table({
  secondary: ['secundair onderwijs', 'secondary education'],
  graduate: ['graduaat', 'graduate (graduaat)'],
  bachelor: ['bachelor', 'bachelor'],
  master: ['master', 'master'],
  doctorate: ['doctoraat', 'doctorate'],
  flemish: ['een Vlaamse instelling', 'a Flemish institution'],
  other: ['een andere', 'another'],
  'flemish-services': ['de diensten van de Vlaamse overheid', 'the Flemish services'],
  'external-authority': ['een externe overheid', 'an external authority'],
  'other-authority': ['een andere overheid', 'another authority'],
  private: ['de privésector', 'the private sector'],
  'self-employed': ['als zelfstandige', 'self-employed'],
  federal: ['de federale overheid', 'the federal authority'],
  'community-or-region': ['een andere gemeenschap of gewest', 'another community or region'],
  'flemish-other': ['een andere Vlaamse entiteit', 'another Flemish entity'],
  local: ['een lokaal bestuur', 'a local authority'],
  education: ['het onderwijs', 'education'],
  statutory: ['statutair', 'statutory'],
  contractual: ['contractueel', 'contractual'],
  permanent: ['vastbenoemd of buiten proeftijd', 'permanent or out of probation'],
  probation: ['op proef', 'on probation'],
  evaluation: ['op basis van evaluatie', 'by evaluation'],
  seniority: ['op basis van anciënniteit', 'by seniority'],
  rsz: ['werknemer (RSZ)', 'employee (RSZ)'],
  none: ['geen', 'none'],
  foreign: ['buitenlands', 'foreign'],
  sufficient: ['voldoende', 'sufficient'],
  insufficient: ['onvoldoende', 'insufficient'],
  intact: ['niet aangetast', 'intact'],
  deprived: ['ontzet', 'deprived'],
  benelux: ['de Benelux', 'the Benelux'],
  'objective-recruitment-system': ['objectief wervingssysteem', 'objective recruitment system'],
  'career-selection': ['loopbaanselectie', 'career selection'],
  generic: ['het generieke deel', 'the generic part'],
  toegangsbewijs: ['toegangsbewijs', 'access proof (toegangsbewijs)'],
  ervaringsbewijs: ['ervaringsbewijs', 'experience proof (ervaringsbewijs)'],
  beroepskwalificatie: ['bewijs van beroepskwalificatie', 'proof of professional qualification'],
  'calendar-time': ['als volle kalendertijd', 'as full calendar time'],
  'by-fraction': ['naar verhouding', 'by its fraction'],
  staatsblad: ['het Belgisch Staatsblad', 'the Belgian Official Gazette'],
  vdab: ['de VDAB', 'VDAB'],
  jobpunt: ['Jobpunt Vlaanderen', 'Jobpunt Vlaanderen'],
  werkenvoorvlaanderen: ['Werken voor Vlaanderen', 'Werken voor Vlaanderen'],
  selor: ['Selor', 'Selor'],
  vvsg: ['de VVSG', 'VVSG'],
})
