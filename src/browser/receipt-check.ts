/**
 * Verifying a receipt in the browser: the file is read, hashed and verified here, and nothing of it is sent anywhere.
 *
 * The words stand in the page, in a template for each verdict; this only fills in what the receipt says.
 *
 * @module
 */

import { readKey } from '#verify/note.ts'
import { type ReceiptVerdict, verifyReceipt } from '#verify/receipt.ts'
import { means } from './means.ts'

/** Which template is shown: a verdict, or why there is none. */
type Shown = ReceiptVerdict['code'] | 'nothing' | 'cannot' | 'of-another-installation'

/** More than a receipt ever is, in characters. */
const LARGEST = 1_000_000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-receipt-check]')) {
  prepare(form)
}

function prepare(form: HTMLFormElement): void {
  const file = form.querySelector<HTMLInputElement>('input[type=file]')
  const text = form.querySelector('textarea')
  if (file === null || text === null) return
  form.hidden = false
  for (const note of document.querySelectorAll<HTMLElement>('[data-without-script]')) {
    note.hidden = true
  }
  const check = async (): Promise<void> => {
    const [verdict, shown] = await judged(form, text.value)
    show(form, shown, verdict)
  }
  file.addEventListener('change', () => {
    void chosen(file, text).then(check)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check()
  })
}

/** The chosen file takes the place of what stood in the field. */
async function chosen(file: HTMLInputElement, text: HTMLTextAreaElement): Promise<void> {
  const first = file.files?.[0]
  if (first !== undefined) text.value = await first.slice(0, LARGEST + 1).text()
}

async function judged(
  { dataset }: HTMLFormElement,
  text: string,
): Promise<readonly [ReceiptVerdict | undefined, Shown]> {
  if (text.trim() === '') return [undefined, 'nothing']
  if (text.length > LARGEST) return [undefined, 'receipt-broken']
  const keys = (dataset['keys'] ?? '').split(' ').map(bytesOf)
  try {
    const witnesses = (dataset['witnesses'] ?? '').split(' ').flatMap((one) => readKey(one) ?? [])
    const verdict = await verifyReceipt(text, { keys, witnesses }, means)
    const isElsewhere =
      verdict.code === 'receipt-not-signed' &&
      verdict.receipt.installation !== dataset['installation']
    return [verdict, isElsewhere ? 'of-another-installation' : verdict.code]
  } catch {
    return [undefined, 'cannot']
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}

/** Puts the words of the verdict below the form, and leads there. */
function show(form: HTMLFormElement, shown: Shown, verdict: ReceiptVerdict | undefined): void {
  const place = document.querySelector<HTMLElement>('[data-verdict-place]')
  const words = document.querySelector<HTMLTemplateElement>(`template[data-verdict="${shown}"]`)
  if (place === null || words === null) return
  const copy = document.importNode(words.content, true)
  for (const slot of copy.querySelectorAll<HTMLElement>('[data-slot]')) {
    slot.textContent = said(verdict, slot.dataset['slot'] ?? '', form.lang)
  }

  if (said(verdict, 'witnesses', form.lang) === '') copy.querySelector('[data-witnessed]')?.remove()
  const timely = said(verdict, 'timely', form.lang)
  for (const one of copy.querySelectorAll<HTMLElement>('[data-timely]')) {
    if (one.dataset['timely'] !== timely) one.remove()
  }
  place.replaceChildren(copy)
  place.focus()
}

/** What the receipt says under a name; nothing where it does not say it. */
function said(verdict: ReceiptVerdict | undefined, name: string, language: string): string {
  if (verdict === undefined || !('receipt' in verdict)) return ''
  const { installation, selection, entry, hash, timely, recorded, inclusion } = verdict.receipt
  const head = verdict.code === 'included' ? verdict.head : undefined
  const facts: Readonly<Record<string, string>> = {
    installation,
    selection,
    entry,
    hash,
    timely,
    recorded: moment(recorded, language),
    place: inclusion === undefined ? '' : String(inclusion.index + 1),
    size: head === undefined ? '' : String(head.size),
    time: head === undefined ? '' : moment(head.time, language),
    witnesses: verdict.code === 'included' ? verdict.witnesses.join(', ') : '',
  }
  return facts[name] ?? ''
}

/** An instant as people in Brussels read it, to the second; as it was written where it is none. */
function moment(text: string, language: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return text
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Europe/Brussels',
  }).format(at)
}
