/**
 * The addresses of the desk, in both languages.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

/** By page; they stand in the table of all addresses. */
export const DESK_PATHS = {
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
  deskReuseReport: {
    nl: '/werkplek/:selection/vroegere-resultaten/:candidate/:round/:measure/verslag/:upload',
    en: '/en/desk/:selection/reuse/:candidate/:round/:measure/report/:upload',
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
  deskWithdrawal: {
    nl: '/werkplek/:selection/kandidaten/:candidate/terugtrekking',
    en: '/en/desk/:selection/candidates/:candidate/withdrawal',
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
  deskRoles: { nl: '/werkplek/:selection/rollen', en: '/en/desk/:selection/roles' },
  deskRoleEnd: {
    nl: '/werkplek/:selection/rollen/:role',
    en: '/en/desk/:selection/roles/:role',
  },
  deskOffers: { nl: '/werkplek/:selection/aanbiedingen', en: '/en/desk/:selection/offers' },
  deskNewOffer: {
    nl: '/werkplek/:selection/aanbiedingen/nieuw',
    en: '/en/desk/:selection/offers/new',
  },
  deskOffer: {
    nl: '/werkplek/:selection/aanbiedingen/:offer',
    en: '/en/desk/:selection/offers/:offer',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, `/${string}`>>>>
