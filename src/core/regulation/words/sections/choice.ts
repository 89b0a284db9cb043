/**
 * The lines that every choice point has: who decides, how freely, among what (policy 21).
 *
 * @module
 */

import { type Owner } from '../../schema/basics.ts'
import { type Line } from '../blocks.ts'
import { CHOICE_KINDS } from '../list-words.ts'
import { ownerName } from '../roles.ts'
import { type Scope } from '../scope.ts'
import { joinedByOr, nameInWords } from '../sentences.ts'
import { type Choice } from '../types.ts'

/** "Wie beslist: de lijnmanager (vrij, met een reden)", and what may be chosen where that is named. */
export function choiceLines(choice: Choice, scope: Scope): readonly Line[] {
  const { language, t } = scope
  const { kind, options, owner } = choice
  return [
    `${t('Wie beslist', 'Who decides')}: ${ownerName(owner, language)} (${CHOICE_KINDS[kind][language]})`,
    options === undefined
      ? undefined
      : `${t('Te kiezen', 'To choose')}: ${joinedByOr(
          options.map((one) => nameInWords(one, language)),
          language,
        )}`,
  ]
}

/** "Wie beslist: de selectieverantwoordelijke", where only an owner is named; `label` says what the owner does. */
export function ownerLine(
  owner: Owner,
  { language, t }: Scope,
  label: string = t('Wie beslist', 'Who decides'),
): string {
  return `${label}: ${ownerName(owner, language)}`
}
