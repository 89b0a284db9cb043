/**
 * The words of refusals about an application.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Unwelcome } from '../uploads/receive.ts'
import type { ApplyingRefusal, PlainRefusalCode } from './refusal.ts'

/** What each refusal says: what is the matter, and what to do. */
export const REFUSALS: Readonly<Record<ApplyingRefusal['code'], Text>> = {
  'not-allowed': {
    nl: 'Dit kun je niet doen met deze aanmelding. Meld je aan met het account waarmee je solliciteert.',
    en: 'You cannot do this as you are signed in. Sign in with the account you apply with.',
  },
  'unknown-selection': {
    nl: 'Deze vacature bestaat niet, of ze is niet bekendgemaakt. Kijk het adres na.',
    en: 'This vacancy does not exist, or was not published. Check the address.',
  },
  'not-open-yet': {
    nl: 'Solliciteren kan nog niet. Kom terug op de dag waarop de vacature opengaat.',
    en: 'Applications are not open yet. Come back on the day the vacancy opens.',
  },
  'selection-over': {
    nl: 'Deze selectie is stopgezet of voorbij. Er kan niets meer ingediend worden.',
    en: 'This selection was stopped or is over. Nothing can be submitted any more.',
  },
  'no-draft': {
    nl: 'Er is geen ontwerp van je sollicitatie. Begin er een.',
    en: 'There is no draft of your application. Begin one.',
  },
  'no-application': {
    nl: 'Er is geen sollicitatie van jou voor deze vacature, of ze is al ingetrokken.',
    en: 'There is no application of yours for this vacancy, or it was withdrawn already.',
  },
  'unknown-entry': {
    nl: 'Dit ontvangstbewijs is er niet. Open het vanuit je sollicitaties.',
    en: 'This receipt is not here. Open it from your applications.',
  },
  'unknown-upload': {
    nl: 'Dit bestand is er niet, of niet meer.',
    en: 'This file is not here, or not any more.',
  },
  'unknown-attachment': {
    nl: 'Het reglement vraagt geen bijlage met die naam. Kies er een uit de lijst.',
    en: 'The regulation asks for no attachment of that name. Choose one from the list.',
  },
  'too-many-files': {
    nl: 'Je hebt al zoveel bestanden als er kunnen. Verwijder er eerst een.',
    en: 'You have as many files as there can be. Remove one first.',
  },
  'file-empty': {
    nl: 'Dit bestand is leeg. Kijk na of je het juiste koos.',
    en: 'This file is empty. Check whether you chose the right one.',
  },
  'file-infected': {
    nl: 'In dit bestand zit iets gevaarlijks. We hebben het niet bewaard. Scan je computer en kies een ander bestand.',
    en: 'There is something dangerous in this file. We did not keep it. Scan your computer and choose another file.',
  },
  'scan-unavailable': {
    nl: 'We kunnen bestanden nu niet op virussen nakijken, en bewaren ze daarom niet. Probeer het over enkele minuten opnieuw.',
    en: 'We cannot check files for viruses now, and therefore do not keep them. Try again in a few minutes.',
  },
  'pdf-unavailable': {
    nl: 'We kunnen hier geen pdf maken. Op het scherm staat hetzelfde; je kunt die pagina afdrukken.',
    en: 'We cannot make a PDF here. The screen shows the same; you can print that page.',
  },
  'key-unreadable': {
    nl: 'Het formulier is niet volledig aangekomen. Laad de pagina opnieuw en dien nog eens in.',
    en: 'The form did not arrive whole. Load the page again and submit once more.',
  },
  'changed-elsewhere': {
    nl: 'Je wijzigde dit ook in een ander venster. Kies wat blijft.',
    en: 'You changed this in another window as well. Choose what stays.',
  },
  'fields-unreadable': {
    nl: 'Iets is niet goed ingevuld. Verbeter wat aangeduid is.',
    en: 'Something is not filled in well. Correct what is marked.',
  },
  incomplete: {
    nl: 'Er ontbreekt nog iets zonder hetwelk je niet kunt indienen.',
    en: 'Something is still missing without which you cannot submit.',
  },
  'file-too-large': {
    nl: 'Dit bestand is te groot. Maak het kleiner, of splits het.',
    en: 'This file is too large. Make it smaller, or split it.',
  },
  'file-type-refused': {
    nl: 'Dit soort bestand nemen we niet aan. Stuur een pdf, een foto (PNG of JPEG) of een tekstdocument (DOCX of ODT).',
    en: 'We do not take this kind of file. Send a PDF, a photo (PNG or JPEG) or a text document (DOCX or ODT).',
  },
  'file-disguised': {
    nl: 'Dit bestand is iets anders dan zijn naam zegt. Bewaar het opnieuw als pdf en stuur dat.',
    en: 'This file is something else than its name says. Save it as a PDF and send that.',
  },
}

/** A refusal that only has words. */
export function plain(code: PlainRefusalCode): ApplyingRefusal {
  return { code, says: REFUSALS[code] }
}

/** Why a file was not taken. */
export function unwelcome(why: Unwelcome, named: string, limit: number): ApplyingRefusal {
  const says = REFUSALS[why.code]
  if (why.code === 'file-too-large') return { code: why.code, says, limit }
  return 'found' in why ? { code: why.code, says, named, found: why.found } : plain(why.code)
}
