/**
 * Every address of the site, in both languages, in one table: Dutch addresses at the top, English ones under `/en`.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { DESK_PATHS } from './desk-paths.ts'

/** The addresses of the site by page; a part that starts with a colon stands for a name. */
export const PATHS = {
  vacancies: { nl: '/vacatures', en: '/en/vacancies' },
  feed: { nl: '/vacatures.atom', en: '/en/vacancies.atom' },
  vacancy: { nl: '/vacatures/:selection', en: '/en/vacancies/:selection' },
  regulation: { nl: '/vacatures/:selection/reglement', en: '/en/vacancies/:selection/regulation' },
  regulationFile: {
    nl: '/vacatures/:selection/reglement.yaml',
    en: '/en/vacancies/:selection/regulation.yaml',
  },
  qualify: { nl: '/vacatures/:selection/voldoe-ik', en: '/en/vacancies/:selection/do-i-qualify' },
  apply: { nl: '/vacatures/:selection/solliciteren', en: '/en/vacancies/:selection/apply' },
  draft: {
    nl: '/vacatures/:selection/solliciteren/overzicht',
    en: '/en/vacancies/:selection/apply/overview',
  },
  draftPerson: {
    nl: '/vacatures/:selection/solliciteren/over-jou',
    en: '/en/vacancies/:selection/apply/about-you',
  },
  draftClaims: {
    nl: '/vacatures/:selection/solliciteren/opgave/:form',
    en: '/en/vacancies/:selection/apply/statements/:form',
  },
  draftNewClaim: {
    nl: '/vacatures/:selection/solliciteren/opgave/:form/nieuw',
    en: '/en/vacancies/:selection/apply/statements/:form/new',
  },
  draftClaim: {
    nl: '/vacatures/:selection/solliciteren/opgave/:form/:claim',
    en: '/en/vacancies/:selection/apply/statements/:form/:claim',
  },
  draftClaimRemoval: {
    nl: '/vacatures/:selection/solliciteren/opgave/:form/:claim/verwijderen',
    en: '/en/vacancies/:selection/apply/statements/:form/:claim/remove',
  },
  draftRoute: {
    nl: '/vacatures/:selection/solliciteren/kanaal',
    en: '/en/vacancies/:selection/apply/route',
  },
  draftFiles: {
    nl: '/vacatures/:selection/solliciteren/bijlage/:attachment',
    en: '/en/vacancies/:selection/apply/attachments/:attachment',
  },
  draftFile: {
    nl: '/vacatures/:selection/solliciteren/bestand/:upload',
    en: '/en/vacancies/:selection/apply/files/:upload',
  },
  draftFileRemoval: {
    nl: '/vacatures/:selection/solliciteren/bestand/:upload/verwijderen',
    en: '/en/vacancies/:selection/apply/files/:upload/remove',
  },
  draftQuestion: {
    nl: '/vacatures/:selection/solliciteren/vraag/:question',
    en: '/en/vacancies/:selection/apply/questions/:question',
  },
  draftAdjustments: {
    nl: '/vacatures/:selection/solliciteren/aanpassingen',
    en: '/en/vacancies/:selection/apply/adjustments',
  },
  draftReuse: {
    nl: '/vacatures/:selection/solliciteren/eerdere-resultaten',
    en: '/en/vacancies/:selection/apply/earlier-results',
  },
  draftCheck: {
    nl: '/vacatures/:selection/solliciteren/nakijken',
    en: '/en/vacancies/:selection/apply/check',
  },
  draftDiscard: {
    nl: '/vacatures/:selection/solliciteren/weggooien',
    en: '/en/vacancies/:selection/apply/discard',
  },
  paper: { nl: '/vacatures/:selection/papier', en: '/en/vacancies/:selection/paper' },
  myApplications: { nl: '/mijn-sollicitaties', en: '/en/my-applications' },
  myApplication: { nl: '/mijn-sollicitaties/:selection', en: '/en/my-applications/:selection' },
  withdraw: {
    nl: '/mijn-sollicitaties/:selection/intrekken',
    en: '/en/my-applications/:selection/withdraw',
  },
  receipt: {
    nl: '/mijn-sollicitaties/:selection/ontvangst/:entry',
    en: '/en/my-applications/:selection/receipts/:entry',
  },
  receiptPdf: {
    nl: '/mijn-sollicitaties/:selection/ontvangst/:entry/pdf',
    en: '/en/my-applications/:selection/receipts/:entry/pdf',
  },
  receiptFile: {
    nl: '/mijn-sollicitaties/:selection/ontvangst/:entry/json',
    en: '/en/my-applications/:selection/receipts/:entry/json',
  },
  myLetter: {
    nl: '/mijn-sollicitaties/:selection/brieven/:letter',
    en: '/en/my-applications/:selection/letters/:letter',
  },
  myOffer: {
    nl: '/mijn-sollicitaties/:selection/aanbod/:offer',
    en: '/en/my-applications/:selection/offers/:offer',
  },
  myOfferAnswer: {
    nl: '/mijn-sollicitaties/:selection/aanbod/:offer/:answer',
    en: '/en/my-applications/:selection/offers/:offer/:answer',
  },
  myQuestions: {
    nl: '/mijn-sollicitaties/:selection/vragen',
    en: '/en/my-applications/:selection/questions',
  },
  ownData: { nl: '/mijn-gegevens', en: '/en/my-data' },
  signIn: { nl: '/aanmelden', en: '/en/sign-in' },
  signInLink: { nl: '/aanmelden/link/:token', en: '/en/sign-in/link/:token' },
  signInPasskey: { nl: '/aanmelden/passkey', en: '/en/sign-in/passkey' },
  signInPasskeyQuestion: { nl: '/aanmelden/passkey/vraag', en: '/en/sign-in/passkey/question' },
  signInProvider: { nl: '/aanmelden/dienst', en: '/en/sign-in/provider' },
  signInReturn: { nl: '/aanmelden/terug', en: '/en/sign-in/return' },
  signOut: { nl: '/afmelden', en: '/en/sign-out' },
  account: { nl: '/mijn-account', en: '/en/my-account' },
  newPasskey: { nl: '/mijn-account/passkey', en: '/en/my-account/passkey' },
  newPasskeyQuestion: { nl: '/mijn-account/passkey/vraag', en: '/en/my-account/passkey/question' },
  demonstration: { nl: '/demonstratie', en: '/en/demonstration' },
  demonstrationMails: { nl: '/demonstratie/uit-bus', en: '/en/demonstration/outbox' },
  demonstrationMail: { nl: '/demonstratie/uit-bus/:mail', en: '/en/demonstration/outbox/:mail' },
  receiptCheck: { nl: '/ontvangstbewijs-nagaan', en: '/en/verify-receipt' },
  ...DESK_PATHS,
  alerts: { nl: '/op-de-hoogte', en: '/en/stay-informed' },
  alertConfirm: { nl: '/op-de-hoogte/bevestigen/:token', en: '/en/stay-informed/confirm/:token' },
  alertEnd: { nl: '/op-de-hoogte/stoppen/:token', en: '/en/stay-informed/stop/:token' },
  accessibility: { nl: '/toegankelijkheid', en: '/en/accessibility' },
  about: { nl: '/over-deze-site', en: '/en/about-this-site' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, `/${string}`>>>>

/** A page that has an address in the table. */
export type PageName = keyof typeof PATHS

/** The names in the address of a page. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What the address of a page needs: nothing, or a value for each name. */
export type Names<Page extends PageName> = [NamesIn<(typeof PATHS)[Page]['nl']>] extends [never]
  ? []
  : [names: Readonly<Record<NamesIn<(typeof PATHS)[Page]['nl']>, string>>]

/** The address of `page` in `language`, with its names filled in and escaped. */
export function pathTo<Page extends PageName>(
  page: Page,
  language: Language,
  ...[names]: Names<Page>
): string {
  return filledIn(PATHS[page][language], names ?? {})
}

/** A path of the table with its names filled in; a name that is not given leaves its part empty. */
export function filledIn(path: string, names: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-zA-Z]+)/gu, (_, name: string) => encodeURIComponent(names[name] ?? ''))
}

/** The language of an address. */
export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl'
}

/** The page to sign in on, which goes on at `path`, an address of this site. */
export function signInFor(language: Language, path: string): string {
  return `${PATHS.signIn[language]}?${new URLSearchParams({ [CONTINUE_AT]: path }).toString()}`
}

/** The name under which addresses and forms carry where to go on. */
export const CONTINUE_AT = 'verder'
