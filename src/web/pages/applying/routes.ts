/**
 * The pages of applying, as far as this installation has it.
 *
 * @module
 */

import { type Applying } from '#app/applying/applying.ts'
import { type PageRoute } from '../../visit.ts'
import { adjustmentsForm, adjustmentsPage } from './adjustments.tsx'
import { checkForm, checkPage } from './check.tsx'
import { claimsPage } from './claims/list.tsx'
import {
  claimForm,
  claimPage,
  newClaimForm,
  newClaimPage,
  removalForm,
  removalPage,
} from './claims/one.tsx'
import { discardForm, discardPage } from './discard.tsx'
import { filePage, fileRemovalForm, fileRemovalPage } from './uploads/one.tsx'
import { filesForm, filesPage } from './uploads/page.tsx'
import { letterPdf } from './own/letter.tsx'
import { minePage } from './own/mine.tsx'
import { offerAnswerForm, offerAnswerPage, ownOfferPage } from './own/offer.tsx'
import { ownDataForm, ownDataPage } from './own/own-data.tsx'
import { questionsForm, questionsPage } from './own/questions.tsx'
import { receiptFile, receiptPage, receiptPdf } from './own/receipt.tsx'
import { statusPage } from './own/status.tsx'
import { withdrawForm, withdrawPage } from './own/withdraw.tsx'
import { paperForm, paperPage } from './paper/enter.tsx'
import { personForm, personPage } from './person.tsx'
import { questionForm, questionPage } from './question.tsx'
import { reuseForm, reusePage } from './reuse.tsx'
import { routeForm, routePage } from './route/choose.tsx'
import { startForm, startPage } from './start.tsx'
import { overviewPage } from './tasks.tsx'

/**
 * The pages and what answers them. Whoever is not signed in is asked to by the page itself, because a form that comes in
 * after a session has ended is not to be lost.
 */
export function applyingPages(applying: Applying | undefined): readonly PageRoute[] {
  return applying === undefined ? [] : PAGES.map((one) => ({ ...one, session: 'welcome' }))
}

const PAGES: readonly Omit<PageRoute, 'session'>[] = [
  { page: 'apply', get: startPage, post: startForm },
  { page: 'draft', get: overviewPage },
  { page: 'draftPerson', get: personPage, post: personForm },
  { page: 'draftClaims', get: claimsPage },
  { page: 'draftNewClaim', get: newClaimPage, post: newClaimForm },
  { page: 'draftClaimRemoval', get: removalPage, post: removalForm },
  { page: 'draftClaim', get: claimPage, post: claimForm },
  { page: 'draftRoute', get: routePage, post: routeForm },
  { page: 'draftFiles', get: filesPage, post: filesForm, isStreamed: true },
  { page: 'draftFile', get: filePage },
  { page: 'draftFileRemoval', get: fileRemovalPage, post: fileRemovalForm },
  { page: 'draftQuestion', get: questionPage, post: questionForm },
  { page: 'draftAdjustments', get: adjustmentsPage, post: adjustmentsForm },
  { page: 'draftReuse', get: reusePage, post: reuseForm },
  { page: 'draftCheck', get: checkPage, post: checkForm },
  { page: 'draftDiscard', get: discardPage, post: discardForm },
  { page: 'myApplications', get: minePage },
  { page: 'myApplication', get: statusPage },
  { page: 'withdraw', get: withdrawPage, post: withdrawForm },
  { page: 'receipt', get: receiptPage },
  { page: 'receiptPdf', get: receiptPdf },
  { page: 'receiptFile', get: receiptFile },
  { page: 'myLetter', get: letterPdf },
  { page: 'myOffer', get: ownOfferPage },
  { page: 'myOfferAnswer', get: offerAnswerPage, post: offerAnswerForm },
  { page: 'myQuestions', get: questionsPage, post: questionsForm },
  { page: 'paper', get: paperPage, post: paperForm },
  { page: 'ownData', get: ownDataPage, post: ownDataForm },
]
