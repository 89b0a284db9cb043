/**
 * Routes with their verdicts, and why.
 *
 * @module
 */

import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { type RouteFound, type Sentence } from './findings.ts'

/** What a verdict says about taking part by a route, of a draft: what is not there yet may still come. */
export const ROUTE_WORDS: Readonly<Record<Verdict, Text>> = {
  met: { nl: 'Je voldoet', en: 'You qualify' },
  undecided: { nl: 'Nog niet zeker', en: 'Not certain yet' },
  'not-met': { nl: 'Met wat je invulde voldoe je niet', en: 'Not met by what you filled in' },
}

/** The colour of a verdict. */
export const ROUTE_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  undecided: 'attention',
  'not-met': 'quiet',
}

/** Why each route has its verdict; each opens for whoever wants to know. */
export function RouteReasons({
  frame,
  routes,
}: {
  readonly frame: Frame
  readonly routes: readonly RouteFound[]
}): Html {
  const { language } = frame
  return (
    <>
      {routes.map((found) => (
        <Disclosure title={found.name[language]} more={ROUTE_WORDS[found.verdict][language]}>
          <p class="keur-note">{found.says[language]}</p>
          <Sentences language={language} sentences={found.sentences} />
          {found.closures.map((says) => (
            <p class="govuk-body">{says[language]}</p>
          ))}
        </Disclosure>
      ))}
    </>
  )
}

interface SentencesProps {
  readonly language: Language
  readonly sentences: readonly Sentence[]
}

function Sentences({ language, sentences }: SentencesProps): Html {
  return (
    <ul class="keur-verdicts">
      {sentences.map(({ says, verdict, oneIsEnough, parts }) => (
        <li class={`keur-verdict keur-verdict--${verdict}`}>
          <span class="keur-verdict__says">
            <strong class="keur-verdict__word">{STATUS_WORDS[verdict][language]}</strong>{' '}
            {says[language]}
          </span>
          {parts.length === 0 ? null : (
            <>
              {oneIsEnough && verdict !== 'met' ? (
                <p class="keur-note">{ONE_IS_ENOUGH[language]}</p>
              ) : null}
              <Sentences language={language} sentences={parts} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const ONE_IS_ENOUGH: Text = { nl: 'Eén hiervan volstaat:', en: 'One of these is enough:' }
const STATUS_WORDS: Readonly<Record<Verdict, Text>> = {
  met: { nl: 'In orde:', en: 'Met:' },
  'not-met': { nl: 'Niet in orde:', en: 'Not met:' },
  undecided: { nl: 'Niet zeker:', en: 'Not certain:' },
}
