import { describe, test } from 'node:test'
import { worded } from '#core/regulation/messages/messages.ts'
import { WORDS } from '#core/regulation/messages/words.ts'
import { namesOf } from '#core/regulation/path.ts'
import { changed, reported, casesByTopic } from '../checks/cases.ts'
import { approved } from './approved.ts'

describe('the findings of the checker', () => {
  for (const [topic, cases] of casesByTopic()) {
    test(`read as approved: ${topic}`, () => {
      const lines = cases.flatMap((each) => {
        const document = changed(each)
        return reported(document).flatMap((found) => [
          `${each.case}: ${found.code} at ${namesOf(document, found.path).join('/')} ${JSON.stringify(found.facts)}`,
          ...(['nl', 'en'] as const).flatMap((language) => {
            const { what, why, fix } = worded(found, language)
            return [`  ${what}`, `  ${why}`, `  ${fix}`]
          }),
          '',
        ])
      })
      approved(`findings-${topic}.txt`, lines.join('\n'))
    })
  }

  test('name things by the approved words', () => {
    const lines = Object.entries(WORDS).map(([word, { nl, en }]) => `${word}: ${nl} | ${en}`)
    approved('finding-words.txt', `${lines.join('\n')}\n`)
  })
})
