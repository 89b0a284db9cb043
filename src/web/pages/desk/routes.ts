/**
 * The pages of the desk, as far as this installation has it.
 *
 * @module
 */

import { type Desk } from '#app/desk/desk.ts'
import { type PageRoute } from '../../visit.ts'
import { bulkForm, bulkPage } from './bulk/page.tsx'
import { filePage } from './candidates/file.tsx'
import { withdrawalForm, withdrawalPage } from './candidates/withdrawal.tsx'
import { candidatesFile, candidatesPage, viewsForm } from './candidates/table.tsx'
import { choiceForm, choicePage } from './choices/choice.tsx'
import { closingForm, confirmationForm, correctionForm, roundPage } from './closing/round.tsx'
import { answerForm, drawUpForm, minutesFilePage, minutesPage } from './closing/minutes.tsx'
import { letterFile, releaseForm, releasePage } from './closing/release.tsx'
import { roundsPage } from './closing/rounds.tsx'
import { conflictsPage, declarationForm } from './conflicts/declare.tsx'
import { findingForm, findingPage } from './conflicts/find.tsx'
import { duplicatesForm, duplicatesPage } from './duplicates/list.tsx'
import { pairForm, pairPage } from './duplicates/pair.tsx'
import { callForm, callPage } from './lists/call.tsx'
import { chooseForm, choosePage } from './lists/choose.tsx'
import { comparableForm, comparablePage } from './lists/comparable.tsx'
import { extensionForm, extensionPage } from './lists/extension.tsx'
import { listFile, listsPage } from './lists/lists.tsx'
import { memberForm, memberPage } from './lists/member.tsx'
import { homePage } from './home.tsx'
import { agreementPage } from './judging/agreement.tsx'
import { assessorsForm, assessorsPage } from './judging/assessors.tsx'
import { judgingPage } from './judging/board.tsx'
import { agreementForm, discussionPage } from './judging/discussion.tsx'
import { excuseForm, excusePage } from './judging/excuse.tsx'
import { formPage, sentFormPage } from './judging/form.tsx'
import { importForm, importPage } from './imports/one.tsx'
import { importsForm, importsPage, templateFile } from './imports/upload.tsx'
import { newOfferForm, newOfferPage } from './offers/new.tsx'
import { offerForm, offerPage } from './offers/offer.tsx'
import { offersPage } from './offers/offers.tsx'
import { overviewPage } from './overview.tsx'
import { endForm, endPage } from './roles/end.tsx'
import { giftForm, rolesPage } from './roles/roles.tsx'
import { reusePage } from './reuse/list.tsx'
import { reportPage } from './reuse/report.ts'
import { requestForm, requestPage } from './reuse/request.tsx'
import { resultForm, resultPage } from './scores/result.tsx'
import { resultsPage, sessionForm } from './scores/results.tsx'
import { resultRoundsPage } from './scores/rounds.tsx'
import { blindForm, boardPage } from './screening/board.tsx'
import { claimForm, claimPage } from './screening/claim.tsx'
import { conditionForm, conditionPage } from './screening/condition.tsx'
import { diplomaForm } from './screening/diploma.tsx'
import { evidencePage } from './screening/evidence.tsx'
import { screenedForm, screenedPage } from './screening/file.tsx'
import { newClaimForm, newClaimPage } from './screening/new-claim.tsx'
import { validityForm, validityPage } from './screening/validity.tsx'

/** The pages and what answers them. Whoever is not signed in is asked to by the page itself. */
export function deskPages(desk: Desk | undefined): readonly PageRoute[] {
  return desk === undefined ? [] : PAGES.map((one) => ({ ...one, session: 'welcome' }))
}

const PAGES: readonly Omit<PageRoute, 'session'>[] = [
  { page: 'desk', get: homePage },
  { page: 'deskSelection', get: overviewPage },
  { page: 'deskCandidates', get: candidatesPage, post: viewsForm },
  { page: 'deskBulk', get: bulkPage, post: bulkForm },
  { page: 'deskCandidatesFile', get: candidatesFile },
  { page: 'deskCandidate', get: filePage },
  { page: 'deskWithdrawal', get: withdrawalPage, post: withdrawalForm },
  { page: 'deskChoice', get: choicePage, post: choiceForm },
  { page: 'deskScreening', get: boardPage, post: blindForm },
  { page: 'deskScreened', get: screenedPage, post: screenedForm },
  { page: 'deskCondition', get: conditionPage, post: conditionForm },
  { page: 'deskValidity', get: validityPage, post: validityForm },
  { page: 'deskClaim', get: claimPage, post: claimForm },
  { page: 'deskDiploma', get: claimPage, post: diplomaForm },
  { page: 'deskNewClaim', get: newClaimPage, post: newClaimForm },
  { page: 'deskEvidence', get: evidencePage },
  { page: 'deskAssessing', get: judgingPage },
  { page: 'deskAgreement', get: agreementPage },
  { page: 'deskAssessors', get: assessorsPage, post: assessorsForm },
  { page: 'deskDiscussion', get: discussionPage, post: agreementForm },
  { page: 'deskExcuse', get: excusePage, post: excuseForm },
  { page: 'deskForm', get: formPage, post: sentFormPage },
  { page: 'deskConflicts', get: conflictsPage, post: declarationForm },
  { page: 'deskConflictFound', get: findingPage, post: findingForm },
  { page: 'deskResultRounds', get: resultRoundsPage },
  { page: 'deskResults', get: resultsPage, post: sessionForm },
  { page: 'deskResult', get: resultPage, post: resultForm },
  { page: 'deskReuse', get: reusePage },
  { page: 'deskReuseRequest', get: requestPage, post: requestForm },
  { page: 'deskReuseReport', get: reportPage },
  { page: 'deskDuplicates', get: duplicatesPage, post: duplicatesForm },
  { page: 'deskDuplicate', get: pairPage, post: pairForm },
  { page: 'deskLists', get: listsPage },
  { page: 'deskListFile', get: listFile },
  { page: 'deskListExtension', get: extensionPage, post: extensionForm },
  { page: 'deskListCall', get: callPage, post: callForm },
  { page: 'deskListChoice', get: choosePage, post: chooseForm },
  { page: 'deskListComparable', get: comparablePage, post: comparableForm },
  { page: 'deskMember', get: memberPage, post: memberForm },
  { page: 'deskImports', get: importsPage, post: importsForm, isStreamed: true },
  { page: 'deskImportTemplate', get: templateFile },
  { page: 'deskImport', get: importPage, post: importForm },
  { page: 'deskOffers', get: offersPage },
  { page: 'deskNewOffer', get: newOfferPage, post: newOfferForm },
  { page: 'deskOffer', get: offerPage, post: offerForm },
  { page: 'deskRoles', get: rolesPage, post: giftForm },
  { page: 'deskRoleEnd', get: endPage, post: endForm },
  { page: 'deskRounds', get: roundsPage },
  { page: 'deskRound', get: roundPage },
  { page: 'deskRoundClosing', get: roundPage, post: closingForm },
  { page: 'deskRoundConfirmation', get: roundPage, post: confirmationForm },
  { page: 'deskRoundCorrection', get: roundPage, post: correctionForm },
  { page: 'deskRelease', get: releasePage, post: releaseForm },
  { page: 'deskLetter', get: letterFile },
  { page: 'deskMinutes', get: minutesPage, post: drawUpForm },
  { page: 'deskMinutesAnswer', get: minutesPage, post: answerForm },
  { page: 'deskMinutesFile', get: minutesFilePage },
]
