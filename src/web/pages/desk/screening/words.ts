/**
 * Words of the screening.
 *
 * @module
 */

import { type Evidence } from '#core/eligibility/file.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type ValidityPoint } from '#core/selection/outcomes/eligibility.ts'
import { type Timeliness } from '#core/selection/applications/timeliness.ts'
import { type ScreeningState } from '#app/desk/screening/deciding.ts'
import { type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

type Toned = Text & { readonly tone: Tone }

/** How far somebody is, of one candidate. */
export const STATE: Readonly<Record<ScreeningState, Toned>> = {
  undecided: { nl: 'Jij besluit', en: 'For you to conclude', tone: 'attention' },
  'to-look-at': { nl: 'Na te kijken', en: 'To look at', tone: 'plain' },
  done: { nl: 'Klaar', en: 'Done', tone: 'good' },
}

/** What is concluded about a condition. */
export const VERDICT: Readonly<Record<Verdict, Toned>> = {
  met: { nl: 'Voldaan', en: 'Met', tone: 'good' },
  'not-met': { nl: 'Niet voldaan', en: 'Not met', tone: 'wrong' },
  undecided: { nl: 'Nog open', en: 'Still open', tone: 'attention' },
}

/** What is concluded about what closes a route: no requirement, so that nothing of it is met. */
export const CLOSURE: Readonly<Record<Verdict, Toned>> = {
  met: { nl: 'Geen beletsel', en: 'No obstacle', tone: 'good' },
  'not-met': { nl: 'Sluit dit kanaal', en: 'Closes this route', tone: 'wrong' },
  undecided: VERDICT.undecided,
}

/** How far a claim is proven. */
export const EVIDENCE: Readonly<Record<Evidence, Toned>> = {
  claimed: { nl: 'Opgegeven', en: 'As stated', tone: 'quiet' },
  verified: { nl: 'Nagekeken', en: 'Verified', tone: 'good' },
  refuted: { nl: 'Klopt niet', en: 'Refuted', tone: 'wrong' },
}

/** What about an application is judged. */
export const POINT_WORDS: Readonly<Record<ValidityPoint, Text>> = {
  late: { nl: 'Op tijd ingediend', en: 'Submitted in time' },
  language: { nl: 'In de taal die gevraagd is', en: 'In the language that is asked' },
  postmark: { nl: 'Poststempel', en: 'Postmark' },
  attachment: { nl: 'Bijlagen die nodig zijn', en: 'Attachments that are needed' },
  channel: { nl: 'Langs een weg die openstond', en: 'By a way that was open' },
}

/** What was concluded about a point of an application. */
export const VALIDITY: Readonly<Record<'valid' | 'invalid' | 'undecided', Toned>> = {
  valid: { nl: 'In orde', en: 'In order', tone: 'good' },
  invalid: { nl: 'Niet in orde', en: 'Not in order', tone: 'wrong' },
  undecided: { nl: 'Nog open', en: 'Still open', tone: 'attention' },
}

/** When a submission came. */
export const TIME: Readonly<Record<Timeliness, Text>> = {
  'in-time': { nl: 'op tijd', en: 'in time' },
  late: { nl: 'te laat', en: 'late' },
  'person-decides': {
    nl: 'jij besluit of dit op tijd is',
    en: 'you conclude whether this is in time',
  },
}

/** How a submission came. */
export const CHANNEL: Readonly<Record<'online' | 'email' | 'post', Text>> = {
  online: { nl: 'online', en: 'online' },
  email: { nl: 'per e-mail', en: 'by e-mail' },
  post: { nl: 'met de post', en: 'by post' },
}
