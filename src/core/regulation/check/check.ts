/**
 * Everything that is checked before a regulation is published.
 *
 * Each check has a file of its own; this one only lists them. A finding is an error, which forbids
 * publication, or a warning, which asks a person to look. Properties that hold for every
 * regulation and are tried on invented candidates are in `properties/`.
 *
 * @module
 */

import { type Regulation } from '../schema/regulation.ts'
import { checkAmended, checkAmendments } from './amendments.ts'
import { checkPosts } from './announcement.ts'
import { checkChoices } from './choices.ts'
import { type CheckFinding } from './codes.ts'
import { type Check, type CheckContext } from './context.ts'
import { checkConditionCycles, checkStepCycles } from './cycles.ts'
import { checkDays } from './days.ts'
import { checkDaysOff, checkWeeksOf } from './days-off.ts'
import { checkExpressionKeys } from './expression-keys.ts'
import { checkFigures } from './figures.ts'
import { checkLegalMinimum, checkPublicationTerm } from './legal-minimum.ts'
import { checkPlaces, checkRankedList } from './lists.ts'
import { checkMappings } from './mappings.ts'
import { checkNames } from './names.ts'
import { isExecutable, type PropertyReport, tryProperties } from './properties/properties.ts'
import { checkRanges, checkSplitTables } from './ranges.ts'
import { checkRanks } from './ranks.ts'
import { checkReferenceDates } from './reference-dates.ts'
import { checkReferences } from './references.ts'
import { checkRoundTimeLine, checkTimed } from './round-time-line.ts'
import { checkEarlierResults, checkRoundEffects } from './rounds.ts'
import { checkClosures, checkRouteConditions } from './routes.ts'
import { checkSatisfiable } from './satisfiable.ts'
import { checkInformative, checkScales } from './scales.ts'
import { checkExtensions, checkLengths, checkTermStarts } from './terms.ts'
import { checkAssumptions, checkSentences } from './texts.ts'
import { checkThresholds } from './thresholds.ts'
import {
  checkAnnouncedDays,
  checkClosing,
  checkMoments,
  checkPrerequisites,
  checkRoundOrder,
} from './time-line.ts'
import { checkTotalExists, checkTotals } from './totals.ts'
import { checkUnused } from './unused.ts'
import { checkWeekdays } from './weekdays.ts'

export { type CheckFinding } from './codes.ts'
export { type CheckContext } from './context.ts'
export { type PropertyReport } from './properties/properties.ts'

const CHECKS: readonly Check[] = [
  checkExpressionKeys,
  checkReferences,
  checkUnused,
  checkNames,
  checkConditionCycles,
  checkStepCycles,
  checkDays,
  checkWeekdays,
  checkDaysOff,
  checkWeeksOf,
  checkMoments,
  checkClosing,
  checkPrerequisites,
  checkRoundOrder,
  checkRoundTimeLine,
  checkTimed,
  checkAnnouncedDays,
  checkReferenceDates,
  checkRanges,
  checkSplitTables,
  checkLengths,
  checkTermStarts,
  checkExtensions,
  checkFigures,
  checkScales,
  checkInformative,
  checkTotalExists,
  checkTotals,
  checkMappings,
  checkThresholds,
  checkRoundEffects,
  checkEarlierResults,
  checkRankedList,
  checkPlaces,
  checkSatisfiable,
  checkRanks,
  checkRouteConditions,
  checkClosures,
  checkLegalMinimum,
  checkPosts,
  checkPublicationTerm,
  checkChoices,
  checkAssumptions,
  checkSentences,
]

/**
 * Everything to be said about `regulation` before publication: as published, and as it reads after
 * each of its amendments. Empty when it leaves nothing to wish. `context` adds what is known beside
 * it; what is left out is not checked.
 */
export function checkRegulation(
  regulation: Regulation,
  context: CheckContext = {},
): readonly CheckFinding[] {
  return checkReport(regulation, context).findings
}

/** The same, with how many invented cases were tried for each property of the regulation as published. */
export function checkReport(regulation: Regulation, context: CheckContext = {}): PropertyReport {
  const { findings, tried } = reportOnce(regulation, context)
  return {
    findings: [
      ...findings,
      ...checkAmendments(regulation, context),
      ...checkAmended(regulation, context, checkOnce),
    ],
    tried,
  }
}

const checkOnce: Check = (regulation, context) => reportOnce(regulation, context).findings

/** Properties are tried only on a regulation that can be executed. */
function reportOnce(regulation: Regulation, context: CheckContext): PropertyReport {
  const found = CHECKS.flatMap((check) => check(regulation, context))
  if (context.untried === true || !isExecutable(found)) return { findings: found, tried: {} }
  const { findings, tried } = tryProperties(regulation)
  return { findings: [...found, ...findings], tried }
}
