/**
 * Whether a diploma stands on a list, and to which level it gives access (rules 44–45).
 *
 * @module
 */

import { level } from '#core/claims/schema.ts'
import { nameInWords } from '#core/regulation/words/sentences.ts'
import { type Question } from '../question.ts'
import { NO, UNKNOWN_OPTION, YES, distinct, filling, inBoth, rulesOf } from '../topic.ts'
import { type Diploma, type DiplomaPart, type DiplomaTests } from './diploma-part.ts'

/** Whether the diploma stands on a list, one question for each list the routes name. */
export function listParts(tests: DiplomaTests): readonly DiplomaPart[] {
  return distinct(tests.flatMap(({ test }) => test['on-list'] ?? [])).map((list) => {
    const about = tests.filter(({ test }) => test['on-list'] === list)
    const name = inBoth((language) => nameInWords(list, language))
    return opensPart(about, {
      name: `diploma-on-${list}`,
      list,
      hint: {
        nl: `Sommige andere diploma's en getuigschriften staan op een lijst: ${name.nl}.`,
        en: `Some other diplomas and certificates are on a list: ${name.en}.`,
      },
    })
  })
}

/** To which level the diploma gives access, where no list is named. */
export function opensParts(tests: DiplomaTests): readonly DiplomaPart[] {
  const about = tests.filter(
    ({ test }) => test['on-list'] === undefined && test['opens-level'] !== undefined,
  )
  return about.length === 0 ? [] : [opensPart(about, { name: 'diploma-opens' })]
}

interface Opening {
  readonly name: string
  readonly list?: string
  readonly hint?: Question['hint']
}

/** One question for both: does it stand on the list, and to which level does it give access? */
function opensPart(tests: DiplomaTests, { name, list, hint }: Opening): DiplomaPart {
  const levels = distinct(tests.flatMap(({ test }) => test['opens-level'] ?? []))
  const onList = list === undefined ? [] : [list]
  const question: Question = {
    question: name,
    topic: 'diploma',
    label: opensLabel(levels),
    hint,
    choose: 'one',
    options: [
      ...(levels.length === 0
        ? [
            {
              option: YES,
              label: { nl: 'Ja, het staat op de lijst', en: 'Yes, it is on the list' },
            },
          ]
        : levels.map((one) => ({
            option: one,
            label:
              levels.length === 1
                ? { nl: 'Ja', en: 'Yes' }
                : { nl: `Ja, tot niveau ${one}`, en: `Yes, to level ${one}` },
          }))),
      { option: NO, label: { nl: 'Nee', en: 'No' } },
      UNKNOWN_OPTION,
    ],
    fills: filling('diploma', ...(list === undefined ? [] : ['lists']), 'opens-level'),
    rules: rulesOf(tests),
  }
  return {
    question,
    fill: (answer) => {
      if (answer === NO) return list === undefined ? lowerThan(levels) : { lists: [] }
      const found = level.options.find((one) => one === answer)
      return { lists: onList, ...(found === undefined ? {} : { 'opens-level': found }) }
    },
  }
}

function opensLabel(levels: readonly string[]): Question['label'] {
  if (levels.length === 0) {
    return {
      nl: 'Staat jouw diploma of getuigschrift op deze lijst?',
      en: 'Is your diploma or certificate on this list?',
    }
  }
  const [nl, en] =
    levels.length === 1
      ? [`tot niveau ${levels.join('')}`, `to level ${levels.join('')}`]
      : ['tot een van deze niveaus', 'to one of these levels']
  return {
    nl: `Geeft jouw diploma of getuigschrift toegang ${nl}?`,
    en: `Does your diploma or certificate give access ${en}?`,
  }
}

/** The level below all these; there is none below the lowest, and then nothing is said. */
function lowerThan(levels: readonly string[]): Partial<Diploma> {
  const lowest = level.options.findIndex((one) => levels.includes(one))
  const below = level.options[lowest - 1]
  return below === undefined ? {} : { 'opens-level': below }
}
