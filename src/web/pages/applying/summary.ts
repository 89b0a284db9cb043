/**
 * What a draft or an application holds, in words: one list for checking, for the receipt and for whoever looks later.
 *
 * @module
 */

import { type DraftContents, type UploadView } from '#app/applying/applying.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { fileSize } from '#documents/receipt/file-size.ts'
import { claimForms } from '../../forms/claims/forms.ts'
import { claimRows } from '../../forms/claims/words.ts'
import { pathTo } from '../../paths.ts'
import { claimsOfForm, nameOfForm } from './claims/named.ts'
import { OTHER_FILES } from './journey.ts'
import { reuseInWords } from './reuse-form.ts'

/** A line: what was asked, what was answered, one text a paragraph. */
export interface SummaryLine {
  readonly label: string
  /** Empty where nothing was filled in. */
  readonly value: readonly string[]
  /** Where it is changed. */
  readonly path: string
  /** It only says what was not filled in. */
  readonly isNothing?: true
}

/** Lines that belong together. */
export interface SummaryPart {
  readonly title: string
  readonly lines: readonly SummaryLine[]
}

/** What is summed up. */
export interface Summed {
  readonly selection: string
  readonly regulation: Regulation
  readonly contents: DraftContents
  readonly uploads: readonly UploadView[]
  readonly language: Language
  /** Whether somebody else than the candidate reads it. */
  readonly isReadByOthers?: boolean | undefined
}

/** Everything, part by part. */
export function summaryOf(summed: Summed): readonly SummaryPart[] {
  const { language, isReadByOthers = false } = summed
  const titles = isReadByOthers ? TITLES_FOR_OTHERS : TITLES
  const parts: readonly (readonly [Text, readonly SummaryLine[]])[] = [
    [titles.person, personLines(summed)],
    [titles.claims, claimLines(summed)],
    [titles.route, routeLines(summed)],
    [titles.questions, questionLines(summed)],
    [titles.files, fileLines(summed)],
    [titles.requests, requestLines(summed)],
  ]
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => ({ title: title[language], lines }))
}

const TITLES = {
  person: { nl: 'Over jou', en: 'About you' },
  claims: { nl: 'Wat je meebrengt', en: 'What you bring along' },
  route: { nl: 'Hoe je deelneemt', en: 'How you take part' },
  questions: { nl: 'Vragen', en: 'Questions' },
  files: { nl: 'Bestanden', en: 'Files' },
  requests: { nl: 'Wat je vraagt', en: 'What you ask' },
} as const satisfies Readonly<Record<string, Text>>

const TITLES_FOR_OTHERS: Readonly<Record<keyof typeof TITLES, Text>> = {
  ...TITLES,
  person: { nl: 'Wie', en: 'Who' },
  claims: { nl: 'Diploma’s, ervaring en bewijzen', en: 'Diplomas, experience and evidence' },
  route: { nl: 'Deelname', en: 'Taking part' },
  requests: { nl: 'Wat de kandidaat vraagt', en: 'What the candidate asks' },
}

/** Others see no line of what is not there, or not for them. */
function personLines({
  selection,
  contents,
  language,
  isReadByOthers = false,
}: Summed): readonly SummaryLine[] {
  const { given, family, email, phone = '', address = '' } = contents.person
  const path = pathTo('draftPerson', language, { selection })
  const rows: readonly (readonly [Text, string])[] = [
    [{ nl: 'Naam', en: 'Name' }, `${given} ${family}`.trim()],
    [{ nl: 'E-mailadres', en: 'E-mail address' }, email],
    [{ nl: 'Telefoonnummer', en: 'Telephone number' }, phone],
    [{ nl: 'Postadres', en: 'Postal address' }, address],
  ]
  return rows
    .filter(([, value]) => !isReadByOthers || value !== '')
    .map(([label, value]) => ({ label: label[language], value: paragraphs(value), path }))
}

function claimLines(summed: Summed): readonly SummaryLine[] {
  const { selection, regulation, contents, language } = summed
  const forms = claimForms(regulation).map((form) => ({
    form,
    claims: claimsOfForm(form, contents.claims),
  }))
  const empty = forms.filter(({ claims }) => claims.length === 0)
  const stated = forms.flatMap(({ form, claims }) =>
    claims.map((claim) => ({
      label: form.words.one[language],
      value: claimRows(form, claim, language).map(({ label, value }, index) =>
        index === 0 ? value : `${withoutMark(label)}: ${value}`,
      ),
      path: pathTo('draftClaim', language, {
        selection,
        form: nameOfForm(form),
        claim: claim.claim,
      }),
    })),
  )
  if (empty.length === 0) return stated
  const nothing: SummaryLine = {
    label: language === 'nl' ? 'Niets toegevoegd' : 'Nothing added',
    value: empty.map(({ form }) => form.words.many[language]),
    path: pathTo('draft', language, { selection }),
    isNothing: true,
  }
  return [...stated, nothing]
}

/** A question as a label: without its question mark. */
function withoutMark(label: string): string {
  return label.replace(/\s*\?$/u, '')
}

function routeLines({ selection, regulation, contents, language }: Summed): readonly SummaryLine[] {
  const chosen = contents.route === undefined ? undefined : regulation.routes[contents.route]
  return [
    {
      label: language === 'nl' ? 'Kanaal' : 'Route',
      value: chosen === undefined ? [] : [chosen.name[language]],
      path: pathTo('draftRoute', language, { selection }),
    },
  ]
}

function questionLines({
  selection,
  regulation,
  contents,
  language,
}: Summed): readonly SummaryLine[] {
  return Object.entries(regulation.applications.questions ?? {}).map(([question, { label }]) => ({
    label: label[language],
    value: paragraphs(contents.answers[question] ?? ''),
    path: pathTo('draftQuestion', language, { selection, question }),
  }))
}

function fileLines({ selection, uploads, language }: Summed): readonly SummaryLine[] {
  const attachments = [...new Set(uploads.map(({ attachment }) => attachment))]
  if (attachments.length === 0) {
    const path = pathTo('draftFiles', language, { selection, attachment: OTHER_FILES })
    return [{ label: language === 'nl' ? 'Bestanden' : 'Files', value: [], path }]
  }
  return attachments.map((attachment) => {
    const files = uploads.filter((one) => one.attachment === attachment)
    return {
      label: files[0]?.what[language] ?? attachment,
      value: files.map(({ name, bytes }) => `${name} (${fileSize(bytes, language)})`),
      path: pathTo('draftFiles', language, { selection, attachment }),
    }
  })
}

function requestLines({
  selection,
  regulation,
  contents,
  language,
}: Summed): readonly SummaryLine[] {
  const { adjustments, reuse } = contents
  const asked: SummaryLine = {
    label:
      language === 'nl' ? 'Aanpassingen door een handicap' : 'Adjustments because of a disability',
    value: adjustments.flatMap(({ request }) => paragraphs(request)),
    path: pathTo('draftAdjustments', language, { selection }),
  }
  if (!regulation.care['reuse-of-results'].allowed) return [asked]
  const counted: SummaryLine = {
    label: language === 'nl' ? 'Eerdere resultaten laten meetellen' : 'Counting earlier results',
    value: reuse.map((one) => reuseInWords(one, regulation, language)),
    path: pathTo('draftReuse', language, { selection }),
  }
  return [asked, counted]
}

/** The lines of a longer answer. */
export function paragraphs(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
