/**
 * Reads pages and sends forms in Chromium, as {@link Visitor} does without a browser: a form is sent only when it stands on the page,
 * has each of the fields and takes what is filled in, and by its own button.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type BrowserContext, type Locator, type Page, type Response } from 'playwright-core'
import { type Answer, type Visitor } from '../../sign-in/visitor.ts'

type Sent = Parameters<Visitor['post']>[1]
type Entry = readonly [name: string, value: string | File]

/** Reads and sends in a page of this context. */
export async function browsing(
  context: BrowserContext,
  origin: string,
): Promise<Pick<Visitor, 'get' | 'post'>> {
  const page = await context.newPage()

  async function get(path: string): Promise<Answer> {
    const response = await page.goto(origin + path)
    return answerOf(response ?? assert.fail(`There is nothing at ${path}.`))
  }

  async function post(path: string, sent: Sent = {}): Promise<Answer> {
    const entries = entriesOf(sent)
    const to = origin + path
    let form = await formFor(page, to, entries)
    if (form === undefined) {
      await page.goto(to)
      form = await formFor(page, to, entries)
    }
    if (form === undefined) {
      assert.fail(`${page.url()} has no form that sends ${told(entries)} to ${path}`)
    }
    await fill(form, entries)
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.waitForEvent('load'),
      buttonOf(form, entries).click(),
    ])
    return answerOf(response)
  }

  return { get, post }
}

async function answerOf(response: Response): Promise<Answer> {
  const to = await response.headerValue('location')
  const html = to === null ? await response.text() : ''
  const headers = new Headers(await response.allHeaders())
  return { status: response.status(), html, to: to ?? undefined, headers }
}

function entriesOf(sent: Sent = {}): readonly Entry[] {
  const isForm = sent instanceof URLSearchParams || sent instanceof FormData
  return isForm ? [...sent] : Object.entries(sent)
}

function told(entries: readonly Entry[]): string {
  const parts = entries.map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
  )
  return parts.join('&')
}

/** A field or button as it stands in a form. */
interface Part {
  readonly at: Locator
  readonly name: string
  readonly kind: 'text' | 'choice' | 'one-of' | 'file' | 'fixed' | 'button'
  readonly type: string
  /** As written in the page. */
  readonly value: string
}

interface Form {
  readonly action: string
  readonly parts: readonly Part[]
}

/** The form of this page that takes these values: one that goes there, or any when this is the page that was asked for. */
async function formFor(
  page: Page,
  to: string,
  entries: readonly Entry[],
): Promise<Form | undefined> {
  const here = placeOf(page.url())
  const forms: Form[] = []
  for (const one of await page.locator('form[method=post]').all()) {
    const action = placeOf((await one.getAttribute('action')) ?? '', page.url())
    if (action !== to && here !== to) continue
    const parts = await partsOf(one)
    if (entries.every((entry) => takes(parts, entry))) forms.push({ action, parts })
  }
  return forms.find(({ action }) => action === to) ?? forms[0]
}

/** An address without its query. */
function placeOf(address: string, from?: string): string {
  const { origin, pathname } = new URL(address, from)
  return origin + pathname
}

async function partsOf(form: Locator): Promise<readonly Part[]> {
  const all = form.locator('input, select, textarea, button')
  const written = await all.evaluateAll((found) =>
    found.map((one) => ({
      tag: one.tagName.toLowerCase(),
      type: one.getAttribute('type') ?? '',
      name: one.getAttribute('name') ?? '',
      value: one.getAttribute('value') ?? '',
    })),
  )
  return written.map(({ tag, type, name, value }, place) => {
    return { at: all.nth(place), name, kind: kindOf(tag, type), type, value }
  })
}

function kindOf(tag: string, type: string): Part['kind'] {
  if (tag === 'button') return 'button'
  if (tag === 'select') return 'one-of'
  if (type === 'radio' || type === 'checkbox') return 'choice'
  if (type === 'hidden') return 'fixed'
  return type === 'file' ? 'file' : 'text'
}

/** Whether a form can send this. What is left empty need not be there. */
function takes(parts: readonly Part[], [name, value]: Entry): boolean {
  return value === '' || partFor(parts, [name, value]) !== undefined
}

function partFor(parts: readonly Part[], [name, value]: Entry): Part | undefined {
  return parts.find((part) => {
    if (part.name !== name) return false
    if (typeof value !== 'string') return part.kind === 'file'
    return part.kind === 'text' || part.kind === 'one-of' || part.value === value
  })
}

/** Choices first: some fields are shown only when something is chosen. What is ticked and not among the entries is unticked. */
async function fill({ parts }: Form, entries: readonly Entry[]): Promise<void> {
  for (const { at, name, value, type } of parts) {
    const ticked = entries.filter(([one]) => one === name).map(([, one]) => one)
    const isLeft = type === 'checkbox' && ticked.length > 0 && !ticked.includes(value)
    if (isLeft && (await at.isChecked())) await at.uncheck()
  }
  for (const isText of [false, true]) {
    for (const [name, value] of entries) {
      const part = partFor(parts, [name, value])
      if (part === undefined || (part.kind === 'text') !== isText) continue
      await open(part.at)
      await set(part, value)
    }
  }
}

/** Opens what a field is folded away in. */
async function open(field: Locator): Promise<void> {
  const folded = field.locator('xpath=ancestor::details[not(@open)]/summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

async function set({ at, kind }: Part, value: string | File): Promise<void> {
  if (typeof value !== 'string') {
    const buffer = Buffer.from(await value.arrayBuffer())
    await at.setInputFiles({ name: value.name, mimeType: value.type, buffer })
  } else if (kind === 'text') await at.fill(value)
  else if (kind === 'one-of') await at.selectOption(value)
  else if (kind === 'choice') await at.check()
}

/** The button that is among the entries, else the first that says nothing more. */
function buttonOf({ parts, action }: Form, entries: readonly Entry[]): Locator {
  const buttons = parts.filter(({ kind }) => kind === 'button')
  const named = buttons.find((button) =>
    entries.some(([name, value]) => button.name === name && button.value === value),
  )
  const button = named ?? buttons.find(({ name }) => name === '') ?? buttons[0]
  return button?.at ?? assert.fail(`No button sends the form to ${action}.`)
}
