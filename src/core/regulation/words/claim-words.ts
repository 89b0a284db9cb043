/**
 * The words for the values that conditions on claims may name, one for every value the schema allows.
 *
 * @module
 */

import { type z } from 'zod'
import { type Text } from '../../values/text.ts'
import {
  type appointment,
  type authorityKind,
  type diplomaLevel,
  type publicationChannel,
  type scope,
  type status,
} from '#core/claims/schema.ts'
import {
  type DiplomaTest,
  type EmploymentTest,
  type ExemptionTest,
  type ExperienceTest,
  type ProofTest,
  type SelectionTest,
} from './types.ts'

type Words<Value extends string> = Readonly<Record<Value, Text>>

/** Levels of diplomas, as "van minstens …" names them. */
export const DIPLOMA_LEVELS: Words<z.infer<typeof diplomaLevel>> = {
  secondary: { nl: 'secundair onderwijs', en: 'secondary education' },
  graduate: { nl: 'graduaatsniveau', en: 'graduate (graduaat) level' },
  bachelor: { nl: 'bachelorniveau', en: "bachelor's level" },
  master: { nl: 'masterniveau', en: "master's level" },
  doctorate: { nl: 'doctoraatsniveau', en: 'doctoral level' },
}
/** Areas in which a diploma is obtained. */
export const AREAS: Words<NonNullable<DiplomaTest['from']>> = {
  benelux: { nl: 'de Benelux', en: 'the Benelux' },
}
/** Institutions that give diplomas. */
export const INSTITUTIONS: Words<NonNullable<DiplomaTest['institution']>> = {
  flemish: { nl: 'een Vlaamse instelling', en: 'a Flemish institution' },
  other: { nl: 'een instelling die niet Vlaams is', en: 'an institution that is not Flemish' },
}
/** Proofs that stand in for a diploma. */
export const PROOFS: Words<ProofTest['one-of'][number]> = {
  toegangsbewijs: { nl: 'een toegangsbewijs', en: 'an access certificate (toegangsbewijs)' },
  ervaringsbewijs: {
    nl: 'een ervaringsbewijs',
    en: 'a certificate of experience (ervaringsbewijs)',
  },
  beroepskwalificatie: {
    nl: 'een bewijs van beroepskwalificatie',
    en: 'a proof of professional qualification (beroepskwalificatie)',
  },
}
/** Where somebody works, behind "je werkt". */
export const SCOPES: Words<z.infer<typeof scope>> = {
  'flemish-services': {
    nl: 'bij de diensten van de Vlaamse overheid',
    en: 'in the Flemish services',
  },
  'external-authority': { nl: 'bij een externe overheid', en: 'at an external authority' },
  private: { nl: 'in de private sector', en: 'in the private sector' },
  'self-employed': { nl: 'als zelfstandige', en: 'as a self-employed person' },
  other: { nl: 'elders', en: 'elsewhere' },
}
/** Kinds of external authority. */
export const AUTHORITY_KINDS: Words<z.infer<typeof authorityKind>> = {
  federal: { nl: 'de federale overheid', en: 'the federal authority' },
  'community-or-region': {
    nl: 'een andere gemeenschap of een ander gewest',
    en: 'another community or region',
  },
  'flemish-other': {
    nl: 'een Vlaamse instelling buiten de diensten van de Vlaamse overheid',
    en: 'a Flemish body outside the Flemish services',
  },
  local: { nl: 'een lokaal bestuur', en: 'a local authority' },
  education: { nl: 'het onderwijs', en: 'education' },
}
/** Kinds of employment. */
export const STATUSES: Words<z.infer<typeof status>> = {
  statutory: { nl: 'als statutair personeelslid', en: 'as a statutory employee' },
  contractual: { nl: 'met een arbeidsovereenkomst', en: 'under an employment contract' },
}
/** Whether probation has ended. */
export const APPOINTMENTS: Words<z.infer<typeof appointment>> = {
  permanent: {
    nl: 'vast benoemd (proeftijd voorbij)',
    en: 'permanently appointed (probation over)',
  },
  probation: { nl: 'nog in proeftijd', en: 'still on probation' },
}
/** Systems of pay. */
export const PAY_SYSTEMS: Words<NonNullable<EmploymentTest['pay-system']>> = {
  evaluation: {
    nl: 'in het salarissysteem met evaluatie',
    en: 'in the pay system with evaluation',
  },
  seniority: {
    nl: 'in het salarissysteem met anciënniteit',
    en: 'in the pay system by seniority',
  },
}
/** Schemes of social security, behind "werk". */
export const SOCIAL_SECURITY: Words<NonNullable<ExperienceTest['social-security']>[number]> = {
  rsz: { nl: 'onder de RSZ', en: 'under the RSZ' },
  'self-employed': { nl: 'als zelfstandige', en: 'as a self-employed person' },
  none: { nl: 'zonder sociale zekerheid', en: 'without social security' },
  foreign: { nl: 'onder een buitenlands stelsel', en: 'under a foreign scheme' },
}
/** How part-time work counts. */
export const PART_TIME: Words<NonNullable<ExperienceTest['part-time']>> = {
  'calendar-time': {
    nl: 'we tellen kalendertijd: deeltijds werk telt als voltijds, en elke dag één keer',
    en: 'we count calendar time: part-time work counts as full-time, and every day once',
  },
  'by-fraction': {
    nl: 'deeltijds werk telt voor het deel dat je werkte',
    en: 'part-time work counts for the fraction you worked',
  },
}
/** Kinds of selections. */
export const SELECTION_TYPES: Words<SelectionTest['type']> = {
  'objective-recruitment-system': {
    nl: 'een objectief wervingssysteem',
    en: 'an objective recruitment system',
  },
  'career-selection': { nl: 'een loopbaanselectie', en: 'a career selection' },
  other: { nl: 'een andere selectie', en: 'another selection' },
}
/** Parts of a selection somebody can be exempted from. */
export const EXEMPTED_PARTS: Words<ExemptionTest['part']> = {
  generic: { nl: 'het generieke gedeelte', en: 'the generic part' },
}
/** Where an earlier selection was held. */
export const AUTHORITIES: Words<NonNullable<ExemptionTest['from-selection-in']>> = {
  'flemish-services': { nl: 'de diensten van de Vlaamse overheid', en: 'the Flemish services' },
  'other-authority': { nl: 'een andere overheid', en: 'another authority' },
}
/** Where a selection was made public. */
export const PUBLICATION_CHANNELS: Words<z.infer<typeof publicationChannel>> = {
  staatsblad: { nl: 'het Belgisch Staatsblad', en: 'the Belgian Official Gazette' },
  vdab: { nl: 'de VDAB', en: 'the VDAB' },
  jobpunt: { nl: 'Jobpunt Vlaanderen', en: 'Jobpunt Vlaanderen' },
  werkenvoorvlaanderen: { nl: 'Werken voor Vlaanderen', en: 'Werken voor Vlaanderen' },
  selor: { nl: 'Selor', en: 'Selor' },
  vvsg: { nl: 'de VVSG', en: 'the VVSG' },
  other: { nl: 'een ander kanaal', en: 'another channel' },
}
/** Countries and areas by their code, where conditions name them. */
export const COUNTRIES: ReadonlyMap<string, Text> = new Map([
  ['BE', { nl: 'België', en: 'Belgium' }],
  ['CH', { nl: 'Zwitserland', en: 'Switzerland' }],
  [
    'EEA',
    {
      nl: 'een land van de Europese Economische Ruimte (EER)',
      en: 'a country of the European Economic Area (EEA)',
    },
  ],
  ['EU', { nl: 'een land van de Europese Unie', en: 'a country of the European Union' }],
])
/** Languages by their code, behind "het"; other codes stand as they are. */
export const LANGUAGES: ReadonlyMap<string, Text> = new Map([
  ['nl', { nl: 'Nederlands', en: 'Dutch' }],
  ['en', { nl: 'Engels', en: 'English' }],
  ['fr', { nl: 'Frans', en: 'French' }],
  ['de', { nl: 'Duits', en: 'German' }],
])
