/**
 * Every address of the site, in both languages, in one table: Dutch addresses at the top, English ones under `/en`.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

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
  desk: { nl: '/werkplek', en: '/en/desk' },
  deskSelection: { nl: '/werkplek/:selection', en: '/en/desk/:selection' },
  deskChoice: { nl: '/werkplek/:selection/keuze', en: '/en/desk/:selection/choice' },
  deskRounds: { nl: '/werkplek/:selection/rondes', en: '/en/desk/:selection/rounds' },
  deskRound: { nl: '/werkplek/:selection/rondes/:round', en: '/en/desk/:selection/rounds/:round' },
  deskRoundClosing: {
    nl: '/werkplek/:selection/rondes/:round/afsluiten',
    en: '/en/desk/:selection/rounds/:round/close',
  },
  deskRoundConfirmation: {
    nl: '/werkplek/:selection/rondes/:round/bevestigen',
    en: '/en/desk/:selection/rounds/:round/confirm',
  },
  deskRoundCorrection: {
    nl: '/werkplek/:selection/rondes/:round/verbetering',
    en: '/en/desk/:selection/rounds/:round/correction',
  },
  deskRelease: {
    nl: '/werkplek/:selection/rondes/:round/meedelen',
    en: '/en/desk/:selection/rounds/:round/tell',
  },
  deskMinutes: { nl: '/werkplek/:selection/proces-verbaal', en: '/en/desk/:selection/minutes' },
  deskMinutesAnswer: {
    nl: '/werkplek/:selection/proces-verbaal/akkoord',
    en: '/en/desk/:selection/minutes/agree',
  },
  deskMinutesFile: {
    nl: '/werkplek/:selection/proces-verbaal/bestand/:form',
    en: '/en/desk/:selection/minutes/file/:form',
  },
  deskLetter: {
    nl: '/werkplek/:selection/brieven/:letter',
    en: '/en/desk/:selection/letters/:letter',
  },
  deskScreening: { nl: '/werkplek/:selection/nazicht', en: '/en/desk/:selection/screening' },
  deskScreened: {
    nl: '/werkplek/:selection/nazicht/:candidate',
    en: '/en/desk/:selection/screening/:candidate',
  },
  deskCondition: {
    nl: '/werkplek/:selection/nazicht/:candidate/voorwaarde/:condition',
    en: '/en/desk/:selection/screening/:candidate/condition/:condition',
  },
  deskValidity: {
    nl: '/werkplek/:selection/nazicht/:candidate/sollicitatie/:point',
    en: '/en/desk/:selection/screening/:candidate/application/:point',
  },
  deskClaim: {
    nl: '/werkplek/:selection/nazicht/:candidate/opgave/:claim',
    en: '/en/desk/:selection/screening/:candidate/statement/:claim',
  },
  deskDiploma: {
    nl: '/werkplek/:selection/nazicht/:candidate/opgave/:claim/databank',
    en: '/en/desk/:selection/screening/:candidate/statement/:claim/register',
  },
  deskNewClaim: {
    nl: '/werkplek/:selection/nazicht/:candidate/aanvullen/:form',
    en: '/en/desk/:selection/screening/:candidate/add/:form',
  },
  deskEvidence: {
    nl: '/werkplek/:selection/nazicht/:candidate/bestand/:upload',
    en: '/en/desk/:selection/screening/:candidate/file/:upload',
  },
  deskAssessing: { nl: '/werkplek/:selection/beoordelen', en: '/en/desk/:selection/judging' },
  deskAgreement: {
    nl: '/werkplek/:selection/overeenstemming',
    en: '/en/desk/:selection/agreement',
  },
  deskAssessors: {
    nl: '/werkplek/:selection/beoordelen/:round/wie',
    en: '/en/desk/:selection/judging/:round/who',
  },
  deskDiscussion: {
    nl: '/werkplek/:selection/beoordelen/:round/:measure/:candidate/bespreking',
    en: '/en/desk/:selection/judging/:round/:measure/:candidate/discussion',
  },
  deskExcuse: {
    nl: '/werkplek/:selection/beoordelen/:round/:measure/:candidate/ontbreekt',
    en: '/en/desk/:selection/judging/:round/:measure/:candidate/missing',
  },
  deskForm: {
    nl: '/werkplek/:selection/beoordelen/:round/:measure/:candidate',
    en: '/en/desk/:selection/judging/:round/:measure/:candidate',
  },
  deskConflicts: {
    nl: '/werkplek/:selection/belangenconflict',
    en: '/en/desk/:selection/conflicts',
  },
  deskConflictFound: {
    nl: '/werkplek/:selection/belangenconflict/achteraf',
    en: '/en/desk/:selection/conflicts/found',
  },
  deskResultRounds: { nl: '/werkplek/:selection/resultaten', en: '/en/desk/:selection/results' },
  deskResults: {
    nl: '/werkplek/:selection/resultaten/:round',
    en: '/en/desk/:selection/results/:round',
  },
  deskResult: {
    nl: '/werkplek/:selection/resultaten/:round/:candidate',
    en: '/en/desk/:selection/results/:round/:candidate',
  },
  deskReuse: { nl: '/werkplek/:selection/vroegere-resultaten', en: '/en/desk/:selection/reuse' },
  deskReuseRequest: {
    nl: '/werkplek/:selection/vroegere-resultaten/:candidate/:round/:measure',
    en: '/en/desk/:selection/reuse/:candidate/:round/:measure',
  },
  deskDuplicates: { nl: '/werkplek/:selection/dubbel', en: '/en/desk/:selection/duplicates' },
  deskDuplicate: {
    nl: '/werkplek/:selection/dubbel/:candidate/:other',
    en: '/en/desk/:selection/duplicates/:candidate/:other',
  },
  deskImports: {
    nl: '/werkplek/:selection/inlezen/:round',
    en: '/en/desk/:selection/import/:round',
  },
  deskImportTemplate: {
    nl: '/werkplek/:selection/sjabloon/:round',
    en: '/en/desk/:selection/template/:round',
  },
  deskImport: {
    nl: '/werkplek/:selection/inlezen/:round/:table',
    en: '/en/desk/:selection/import/:round/:table',
  },
  deskCandidates: { nl: '/werkplek/:selection/kandidaten', en: '/en/desk/:selection/candidates' },
  deskBulk: { nl: '/werkplek/:selection/samen', en: '/en/desk/:selection/together' },
  deskCandidatesFile: {
    nl: '/werkplek/:selection/kandidaten.csv',
    en: '/en/desk/:selection/candidates.csv',
  },
  deskCandidate: {
    nl: '/werkplek/:selection/kandidaten/:candidate',
    en: '/en/desk/:selection/candidates/:candidate',
  },
  deskLists: { nl: '/werkplek/:selection/lijsten', en: '/en/desk/:selection/lists' },
  deskListFile: {
    nl: '/werkplek/:selection/lijsten/:list/csv',
    en: '/en/desk/:selection/lists/:list/csv',
  },
  deskListExtension: {
    nl: '/werkplek/:selection/lijsten/:list/verlengen',
    en: '/en/desk/:selection/lists/:list/extend',
  },
  deskListCall: {
    nl: '/werkplek/:selection/lijsten/oproepen',
    en: '/en/desk/:selection/lists/call',
  },
  deskListChoice: {
    nl: '/werkplek/:selection/lijsten/keuze',
    en: '/en/desk/:selection/lists/choice',
  },
  deskListComparable: {
    nl: '/werkplek/:selection/lijsten/vergelijkbaar',
    en: '/en/desk/:selection/lists/comparable',
  },
  deskMember: {
    nl: '/werkplek/:selection/lijsten/lid/:candidate',
    en: '/en/desk/:selection/lists/member/:candidate',
  },
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
