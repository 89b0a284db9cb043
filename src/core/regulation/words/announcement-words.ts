/**
 * The words of announcements and applications: what a vacancy serves, contacts, texts kept elsewhere, channels, attachments.
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'
import { type Announcement } from '../schema/announcement.ts'
import { type Attachment } from '../schema/application.ts'
import { type AttachmentCase, type Benefit, type Channel } from './types.ts'

type Words<Value extends string> = Readonly<Record<Value, Text>>
type Skill = Announcement['skills'][number]

/** "het onlineformulier": a way to apply. */
export function channelName(channel: Channel['channel'], language: Language): string {
  return CHANNELS[channel][language]
}

const CHANNELS: Words<Channel['channel']> = {
  online: { nl: 'online', en: 'online' },
  email: { nl: 'per e-mail', en: 'by e-mail' },
  post: { nl: 'per post, op papier', en: 'by post, on paper' },
}
/** Who may use a channel. */
export const CHANNEL_USE: Words<Channel['on']> = {
  first: { nl: 'voor iedereen', en: 'for everybody' },
  'on-request-only': {
    nl: 'alleen op aanvraag, voor wie niet online kan solliciteren',
    en: 'only on request, for those who cannot apply online',
  },
}
/** What the date of a postmark proves. */
export const POSTMARKS: Words<NonNullable<Channel['postmark']>> = {
  decides: { nl: 'de datum van de poststempel telt', en: 'the date of the postmark counts' },
  'does-not-count': {
    nl: 'de poststempel telt niet; de ontvangst telt',
    en: 'the postmark does not count; the receipt does',
  },
  'person-decides': {
    nl: 'een persoon beslist of de sollicitatie op tijd was',
    en: 'a person decides whether the application was in time',
  },
}
/** What a vacancy is for. */
export const SERVES: Words<Announcement['serves']> = {
  'post-and-reserve': {
    nl: 'een vacante betrekking en een wervingsreserve',
    en: 'a post to fill now, and a reserve',
  },
  'reserve-only': { nl: 'alleen een wervingsreserve', en: 'a reserve only' },
}
/** What a contact answers questions about. */
export const CONTACTS: Words<Announcement['contacts'][number]['about']> = {
  'job-content': { nl: 'de inhoud van de job', en: 'the content of the job' },
  procedure: { nl: 'de selectieprocedure', en: 'the selection procedure' },
  'employment-terms': { nl: 'de arbeidsvoorwaarden', en: 'the terms of employment' },
  'application-form': { nl: 'het sollicitatieformulier', en: 'the application form' },
  adjustments: { nl: 'redelijke aanpassingen', en: 'reasonable adjustments' },
}
/** What a text kept elsewhere is. */
export const REFERENCES: Words<NonNullable<Announcement['references']>[number]['about']> = {
  'function-description': { nl: 'functiebeschrijving', en: 'function description' },
  'diploma-list': { nl: 'lijst van diploma’s', en: 'list of diplomas' },
  'scope-list': { nl: 'lijst van diensten', en: 'list of services' },
  'authority-function-list': { nl: 'lijst van gezagsfuncties', en: 'list of authority functions' },
  'competence-dictionary': { nl: 'uitleg bij de competenties', en: 'explanation of competences' },
  'salary-simulator': { nl: 'berekening van het nettoloon', en: 'calculation of net pay' },
  'recognition-of-diplomas': { nl: 'erkenning van diploma’s', en: 'recognition of diplomas' },
  'general-information': { nl: 'algemene informatie', en: 'general information' },
}
/** How technical knowledge is asked. */
export const SKILL_VERBS: Words<Skill['verb']> = {
  'knowledge-of': { nl: 'kennis', en: 'knowledge' },
  'insight-in': { nl: 'inzicht', en: 'insight' },
  'able-to-use': { nl: 'kunnen gebruiken', en: 'able to use' },
}
/** How thoroughly technical knowledge is asked. */
export const SKILL_GRADES: Words<NonNullable<Skill['grade']>> = {
  basic: { nl: 'basis', en: 'basic' },
  thorough: { nl: 'grondig', en: 'thorough' },
  'not-stated': { nl: 'graad niet genoemd', en: 'grade not stated' },
}
/** Who pays a part of a benefit. */
export const PAYERS: Words<NonNullable<Benefit['parts']>[number]['paid']> = {
  'by-employer': { nl: 'door de werkgever', en: 'by the employer' },
  'by-employee': { nl: 'door jou', en: 'by you' },
}
/** When an attachment is owed. */
export const OWED_AT: Words<Attachment['owed-at']> = {
  application: { nl: 'bij het solliciteren', en: 'on applying' },
  hiring: { nl: 'bij de aanwerving', en: 'on hiring' },
  'entry-into-service': { nl: 'bij de indiensttreding', en: 'on entry into service' },
}
/** What follows for a diploma of some day. */
export const ATTACHMENT_CASES: Words<AttachmentCase['then']> = {
  owed: { nl: 'de kopie is verplicht', en: 'the copy is owed' },
  'looked-up': { nl: 'we zoeken het diploma zelf op', en: 'we look up the diploma ourselves' },
  'person-decides': {
    nl: 'een persoon beslist of de kopie nodig is',
    en: 'a person decides whether the copy is needed',
  },
  'not-owed': { nl: 'er is geen kopie nodig', en: 'no copy is needed' },
}
/** What holds for diplomas of institutions that are not Flemish. */
export const OTHER_INSTITUTIONS: Words<NonNullable<Attachment['other-institutions']>> = {
  owed: { nl: 'de kopie is altijd verplicht', en: 'the copy is always owed' },
  'person-decides': {
    nl: 'een persoon beslist of de kopie nodig is',
    en: 'a person decides whether the copy is needed',
  },
}
/** What a missing attachment means. */
export const MISSING: Words<Attachment['missing']> = {
  void: { nl: 'de sollicitatie is ongeldig', en: 'the application is invalid' },
  'person-decides': {
    nl: 'een persoon beslist wat er dan gebeurt',
    en: 'a person decides what happens then',
  },
  'no-effect': { nl: 'dat heeft geen gevolg', en: 'that has no effect' },
}
