/**
 * Refusals about scores.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about scores. */
export const scoreRefusals = {
  'not-in-round': {
    nl: {
      what: 'Kandidaat {candidate} doet niet mee aan ronde {round}[: in ronde {decidedIn} was de uitkomst "{outcome}"].',
      why: 'Alleen wie doorgaat uit de vorige ronde, wordt beoordeeld.',
      fix: 'Controleer de kandidaat en de ronde; wie via vervanging of de lijst met rangschikking meedoet, moet eerst opgeroepen zijn.',
    },
    en: {
      what: 'Candidate {candidate} takes no part in round {round}[: in round {decidedIn} the outcome was "{outcome}"].',
      why: 'Only those who go on from the round before are assessed.',
      fix: 'Check the candidate and the round; whoever joins by replacement or from the ranked list must be called first.',
    },
  },
  'score-unreadable': {
    nl: {
      what: 'De score "{score}" van kandidaat {candidate} op {round}/{measure} is geen getal dat exact te lezen is.',
      why: 'Een score telt exact mee; afronden of gokken mag niet.',
      fix: 'Schrijf een geheel getal, een decimaal getal met een punt (62.5) of een breuk (1/3).',
    },
    en: {
      what: 'The score "{score}" of candidate {candidate} on {round}/{measure} is not a number that can be read exactly.',
      why: 'A score counts exactly; rounding or guessing is not allowed.',
      fix: 'Write a whole number, a decimal with a point (62.5) or a fraction (1/3).',
    },
  },
  'score-off-scale': {
    nl: {
      what: 'De score {score} van kandidaat {candidate} ligt niet op de schaal van {round}/{measure}[: {scale}].',
      why: 'Een waarde buiten de bekendgemaakte schaal maakt de vergelijking met anderen oneerlijk.',
      fix: 'Kijk de score na bij wie ze gaf, en registreer een waarde van de schaal.',
    },
    en: {
      what: 'The score {score} of candidate {candidate} is off the scale of {round}/{measure}[: {scale}].',
      why: 'A value outside the announced scale makes the comparison with others unfair.',
      fix: 'Check the score with whoever gave it, and record a value of the scale.',
    },
  },
  'score-already-recorded': {
    nl: {
      what: 'Kandidaat {candidate} heeft al een score op {round}/{measure}.',
      why: 'Een eerste score wordt niet stil overschreven: beide waarden blijven zichtbaar.',
      fix: 'Gebruik ScoreCorrected met een reden, of schrap de dubbele score.',
    },
    en: {
      what: 'Candidate {candidate} has a score on {round}/{measure} already.',
      why: 'A first score is never silently replaced: both values stay visible.',
      fix: 'Use ScoreCorrected with a reason, or remove the duplicate score.',
    },
  },
  'score-not-recorded': {
    nl: {
      what: 'Kandidaat {candidate} heeft nog geen score op {round}/{measure}.',
      why: 'Verbeteren kan alleen wat er staat.',
      fix: 'Registreer de score (ScoreRecorded), of controleer kandidaat en meting.',
    },
    en: {
      what: 'Candidate {candidate} has no score on {round}/{measure} yet.',
      why: 'Only what was recorded can be corrected.',
      fix: 'Record the score (ScoreRecorded), or check candidate and measure.',
    },
  },
  'score-unchanged': {
    nl: {
      what: 'De verbeterde score van kandidaat {candidate} op {round}/{measure} is dezelfde als voordien.',
      why: 'Een verbetering die niets verandert, zou een beslissing voor niets opschorten.',
      fix: 'Schrap de verbetering, of registreer de juiste waarde.',
    },
    en: {
      what: 'The corrected score of candidate {candidate} on {round}/{measure} is the same as before.',
      why: 'A correction that changes nothing would freeze a decision for nothing.',
      fix: 'Remove the correction, or record the right value.',
    },
  },
  'reason-missing': {
    nl: {
      what: 'Deze scores op {round}/{measure} komen in de plaats van wat beoordelaars gaven, zonder reden. Het gaat om zoveel kandidaten: {count}; {candidate} is er een van.',
      why: 'Wie van een beoordeling afwijkt, moet dat later kunnen verantwoorden.',
      fix: 'Vul `reason` in, of laat de beoordeling staan en schrap die scores.',
    },
    en: {
      what: 'These scores on {round}/{measure} overrule what assessors gave, without a reason. Number of candidates: {count}, {candidate} among them.',
      why: 'Whoever departs from a judgement has to be able to account for it later.',
      fix: 'Fill in `reason`, or leave the judgement and remove those scores.',
    },
  },
  'measure-not-scored': {
    nl: {
      what: 'Meting {measure} van ronde {round} krijgt geen score.',
      why: 'Volgens het selectiereglement informeert ze alleen.',
      fix: 'Schrap de score, of controleer de naam van de meting.',
    },
    en: {
      what: 'Measure {measure} of round {round} is not scored.',
      why: 'By the regulation it only informs.',
      fix: 'Remove the score, or check the name of the measure.',
    },
  },
  'conflict-of-interest': {
    nl: {
      what: '{assessor} heeft een belangenconflict met kandidaat {candidate}[ en gaf al een score op {score}].',
      why: 'Wie belang heeft bij de uitkomst, geeft geen score.',
      fix: 'Laat een andere beoordelaar scoren; gaat het om een score die er al is, registreer dan het conflict (ConflictFound).',
    },
    en: {
      what: '{assessor} has a conflict of interest with candidate {candidate}[ and already gave a score on {score}].',
      why: 'Whoever has an interest in the outcome gives no score.',
      fix: 'Have another assessor score; about a score that is there already, record the conflict (ConflictFound).',
    },
  },
} as const satisfies RefusalGroup
