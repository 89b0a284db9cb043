/**
 * Whom to ask, and texts kept elsewhere (rules 13, 44, 70b, 121, 161, 174).
 *
 * @module
 */

import { article, dashes, item, type Chapter, type Item } from '../blocks.ts'
import { CONTACTS, REFERENCES } from '../announcement-words.ts'
import { said, type Scope } from '../scope.ts'
import { capitalised, nameInWords } from '../sentences.ts'

/** The chapter on contacts and on texts kept elsewhere. */
export function contactChapter(scope: Scope): Chapter {
  const { regulation, language, mark, t } = scope
  const { contacts, references = [] } = regulation.announcement
  return {
    title: t('Vragen en bronnen', 'Questions and sources'),
    articles: [
      ...article(
        t('Bij wie je terechtkunt', 'Whom to ask'),
        ...dashes(
          contacts.map((one) => {
            const reach = one.reach === undefined ? '' : ` (${one.reach[language]})`
            return `${t('Over', 'About')} ${CONTACTS[one.about][language]}: ${one.who[language]}${reach}${mark(one)}`
          }),
        ),
      ),
      ...article(
        t('Teksten die elders staan', 'Texts kept elsewhere'),
        ...dashes(references.map((one) => referenceItem(one, scope))),
      ),
    ],
  }
}

function referenceItem(
  reference: NonNullable<Scope['regulation']['announcement']['references']>[number],
  scope: Scope,
): Item {
  const { language } = scope
  const name = capitalised(nameInWords(reference.reference, language))
  const { address } = reference
  return item(
    `${name} (${REFERENCES[reference.about][language]}): ${said(scope, reference)}`,
    ...dashes([address]),
  )
}
