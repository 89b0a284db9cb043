/**
 * The forms in which somebody states in an application what a regulation looks at: just the kinds of claims, and in each
 * just the fields, that some rule of it reads.
 *
 * @module
 */

import { testsLookedAt } from '#core/eligibility/questions/looked-at.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type ClaimForm } from './field.ts'
import { diplomaForm } from './kinds/diploma.ts'
import { employmentForm } from './kinds/employment.ts'
import { attestForm, citizenshipForm, examForm, exemptionForm, proofForm } from './kinds/papers.ts'
import { criminalRecordForm, evaluationForm, selectionForm, statementForms } from './kinds/plain.ts'

/** The forms of a regulation, in the order in which they are best filled in; a statement has a form for each point. */
export function claimForms(regulation: Regulation): readonly ClaimForm[] {
  const tests = testsLookedAt(regulation)
  return [
    diplomaForm(tests, regulation),
    proofForm(tests),
    employmentForm(tests, regulation),
    selectionForm(tests),
    exemptionForm(tests),
    evaluationForm(tests),
    examForm(tests),
    attestForm(tests),
    citizenshipForm(tests),
    criminalRecordForm(tests),
    ...statementForms(tests),
  ].filter((form) => form !== undefined)
}
