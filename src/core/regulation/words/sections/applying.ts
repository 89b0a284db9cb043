/**
 * How to apply: channels, deadline, language, several submissions, the queue, attachments, questions (rules 72–82).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  paragraph,
  type Article,
  type Chapter,
  type Item,
  type Line,
} from '../blocks.ts'
import {
  ATTACHMENT_CASES,
  CHANNEL_USE,
  channelName,
  MISSING,
  OTHER_INSTITUTIONS,
  OWED_AT,
  POSTMARKS,
} from '../announcement-words.ts'
import { rangeInWords, throughDay } from '../dates.ts'
import { labelledExpression, onlyIn } from '../expression.ts'
import { measureName, roundLabel, roundNamed } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { capitalised, joinedByAnd, lengthInWords } from '../sentences.ts'
import { choiceLines, ownerLine } from './choice.ts'

type Applications = Scope['regulation']['applications']
type Attachment = NonNullable<Applications['attachments']>[string]

/** The chapter on applying. */
export function applyingChapter(scope: Scope): Chapter {
  const { t, regulation } = scope
  const { applications } = regulation
  const { attachments = {}, questions = {} } = applications
  return {
    title: t('Solliciteren', 'Applying'),
    articles: [
      ...article(
        t('Een geldige sollicitatie', 'A valid application'),
        paragraph(said(scope, applications)),
      ),
      ...article(
        t('Hoe je solliciteert', 'How you apply'),
        ...dashes(applications.channels.map((channel) => channelItem(channel, scope))),
      ),
      ...inTime(scope),
      ...languageAndSeveral(scope),
      ...article(
        t('Wat je toevoegt', 'What you add'),
        ...dashes(Object.values(attachments).map((one) => attachmentItem(one, scope))),
      ),
      ...article(
        t('Vragen op het formulier', 'Questions on the form'),
        ...dashes(Object.values(questions).map((one) => questionItem(one, scope))),
      ),
      ...duplicates(scope),
    ],
  }
}

function channelItem(channel: Applications['channels'][number], scope: Scope): Item {
  const { language, t } = scope
  const { address, postmark } = channel
  return item(
    `${capitalised(channelName(channel.channel, language))}: ${said(scope, channel)}`,
    ...dashes([
      `${t('Voor wie', 'For whom')}: ${CHANNEL_USE[channel.on][language]}`,
      address === undefined ? undefined : `${t('Adres', 'Address')}: ${address}`,
      postmark === undefined
        ? undefined
        : `${t('Poststempel', 'Postmark')}: ${POSTMARKS[postmark][language]}`,
    ]),
  )
}

function inTime(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const { late } = regulation.applications
  const waiting = regulation.applications['waiting-room']
  const illegible = regulation.applications['illegible-postmark']
  return [
    ...article(
      t('Op tijd', 'In time'),
      paragraph(
        t(
          `Je kunt solliciteren ${throughDay(regulation.announcement.closing, 'nl')}.`,
          `You can apply ${throughDay(regulation.announcement.closing, 'en')}.`,
        ),
      ),
      paragraph(said(scope, late)),
      ...dashes([
        t(
          'Gevolg van te laat: we stellen voor om de sollicitatie ongeldig te verklaren; een persoon bevestigt dat',
          'Effect of being late: we propose to declare the application invalid; a person confirms it',
        ),
        ownerLine(late.owner, scope, t('Wie bevestigt', 'Who confirms')),
      ]),
    ),
    ...article(
      t('De wachtrij', 'The queue'),
      paragraph(said(scope, waiting)),
      ...dashes([
        `${t('Tijd om af te ronden', 'Time to finish')}: ${lengthInWords(waiting.grace, language)}`,
      ]),
    ),
    ...(illegible === undefined
      ? []
      : article(
          t('Onleesbare poststempel', 'Illegible postmark'),
          paragraph(said(scope, illegible)),
          ...dashes(choiceLines(illegible, scope)),
        )),
  ]
}

function languageAndSeveral(scope: Scope): readonly Article[] {
  const { regulation, t } = scope
  const { language, several } = regulation.applications
  return [
    ...article(
      t('Taal van de sollicitatie', 'Language of the application'),
      paragraph(said(scope, language)),
      ...dashes([
        t(
          'Gevolg van een andere taal: we stellen voor om de sollicitatie ongeldig te verklaren; een persoon bevestigt dat',
          'Effect of another language: we propose to declare the application invalid; a person confirms it',
        ),
        ownerLine(language.owner, scope, t('Wie bevestigt', 'Who confirms')),
      ]),
    ),
    ...article(
      t('Meer dan één keer solliciteren', 'Applying more than once'),
      paragraph(said(scope, several)),
      ...dashes([
        t(
          'Wat telt: de laatste volledige sollicitatie van vóór de afsluiting',
          'What counts: the last complete application before closing',
        ),
      ]),
    ),
  ]
}

function attachmentItem(attachment: Attachment, scope: Scope): Item {
  const { regulation, language, t } = scope
  const routes = attachment.routes?.map((name) => regulation.routes[name]?.name[language] ?? name)
  const lasts = attachment['may-last']
  const when = attachment['owed-when']
  return item(
    `${capitalised(attachment.name[language])}. ${said(scope, attachment)}`,
    ...dashes([
      `${t('Kanalen', 'Routes')}: ${routes === undefined ? t('alle', 'all') : joinedByAnd(routes, language)}`,
      `${t('Toe te voegen', 'To be added')}: ${OWED_AT[attachment['owed-at']][language]}`,
      when === undefined ? undefined : labelledExpression(onlyIn(scope), when, scope),
      lasts === undefined
        ? undefined
        : `${t('Hoogstens zo lang', 'At most this long')}: ${lengthInWords(lasts, language)}`,
      ...splitByDay(attachment, scope),
      `${t('Als het ontbreekt', 'If it is missing')}: ${MISSING[attachment.missing][language]}`,
    ]),
  )
}

function splitByDay(attachment: Attachment, { language, mark, t }: Scope): readonly Line[] {
  const cases = attachment['by-diploma-day']
  const other = attachment['other-institutions']
  return [
    cases === undefined
      ? undefined
      : item(
          t(
            'Volgens de dag waarop je je diploma behaalde:',
            'By the day you obtained your diploma:',
          ),
          ...dashes(
            cases.map(
              (one) =>
                `${t('behaald', 'obtained')} ${rangeInWords(one, language)}: ${ATTACHMENT_CASES[one.then][language]}${mark(one)}`,
            ),
          ),
        ),
    other === undefined
      ? undefined
      : t(
          `Diploma van een instelling die niet Vlaams is: ${OTHER_INSTITUTIONS[other].nl}`,
          `Diploma of an institution that is not Flemish: ${OTHER_INSTITUTIONS[other].en}`,
        ),
  ]
}

function questionItem(
  question: NonNullable<Applications['questions']>[string],
  scope: Scope,
): Item {
  const { regulation, language, t } = scope
  const scored = question['scored-in']
  const longest = question['max-characters']
  return item(
    `“${question.label[language]}” ${said(scope, question)}`,
    ...dashes([
      scored === undefined
        ? undefined
        : `${t('Krijgt een score in', 'Scored in')}: ${roundLabel(scored.round, regulation, language)}, ${t('meting', 'measure')} “${measureName(scored.measure, roundNamed(scored.round, regulation), language)}”`,
      longest === undefined
        ? undefined
        : t(`Hoogstens ${longest} tekens`, `At most ${longest} characters`),
    ]),
  )
}

function duplicates(scope: Scope): readonly Article[] {
  const { t, regulation } = scope
  const rule = regulation.applications.duplicates
  if (rule === undefined) return []
  return article(
    t('Dubbele kandidaten', 'Duplicate candidates'),
    paragraph(said(scope, rule)),
    ...dashes([
      t(
        'Gevolg: een melding voor een persoon, niets meer',
        'Effect: a flag for a person, nothing more',
      ),
      ownerLine(rule.owner, scope, t('Wie nakijkt', 'Who checks')),
    ]),
  )
}
