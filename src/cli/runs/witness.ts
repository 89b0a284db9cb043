/**
 * Does the work of `keur witness`.
 *
 * @module
 */

import { setTimeout as wait } from 'node:timers/promises'
import { publicKey } from '#verify/header.ts'
import { type Call, hasFlag, textOption, textsOption } from '../command.ts'
import { complain } from '../complain.ts'
import { type Problem, STATUS, type Status } from '../problem.ts'
import { FolderProblem, type Site, type WitnessFolder, openFolder } from '../witness/folder.ts'
import { type Seen, rounds } from '../witness/round.ts'
import { SiteAway, type WatchedSite, siteAt } from '../witness/site.ts'
import {
  folderProblem,
  headsOf,
  seenAsProblem,
  seenInWords,
  siteProblem,
} from '../witness/words.ts'

/** Watches a site, once or until it is stopped. */
export async function run(call: Call): Promise<Status> {
  const problem = problemWith(call)
  if (problem !== undefined) return complain(call, [problem], STATUS.usage)
  const state = textOption(call, 'state') ?? ''
  try {
    const folder = openFolder(state, textOption(call, 'name'))
    try {
      return await watched(call, folder)
    } finally {
      folder.close()
    }
  } catch (error) {
    if (!(error instanceof FolderProblem)) throw error
    return complain(call, [folderProblem(error, state, call.terminal.language)], STATUS.usage)
  }
}

function problemWith(call: Call): Problem | undefined {
  const words = WORDS[call.terminal.language]
  const [address] = call.args
  const isAddress = address === undefined || (URL.canParse(address) && /^https?:/u.test(address))
  if (!isAddress) return { code: 'address', ...words.address(address) }
  const key = textsOption(call, 'key').find((text) => publicKey(text) === undefined)
  if (key !== undefined) return { code: 'key-unreadable', ...words.key(key) }
  const every = textOption(call, 'every')
  return every === undefined || /^[1-9]\d{0,5}$/u.test(every)
    ? undefined
    : { code: 'option-value', ...words.every(every) }
}

async function watched(call: Call, folder: WitnessFolder): Promise<Status> {
  const [address] = call.args
  const every = textOption(call, 'every')
  if (address === undefined) {
    await call.terminal.out(`${folder.key.text}\n`)
    return STATUS.done
  }
  const stop = stopping()
  const site = siteAt(address, async (milliseconds) => pause(milliseconds, stop))
  let status = await once(call, folder, { site, address })
  if (every === undefined) return status
  while (!stop.aborted) {
    // Each round follows on the one before.
    // oxlint-disable-next-line no-await-in-loop
    await pause(Number(every) * 1000, stop)
    // oxlint-disable-next-line no-await-in-loop
    if (!stop.aborted) status = await once(call, folder, { site, address })
  }
  return status
}

interface Watching {
  readonly site: WatchedSite
  readonly address: string
}

async function once(
  call: Call,
  folder: WitnessFolder,
  { site, address }: Watching,
): Promise<Status> {
  let status: Status = STATUS.done
  try {
    const known = await knownSite(call, folder, site)
    if (known === undefined) return STATUS.wrong
    const round = { folder, site, known, seconds: () => Math.floor(Date.now() / 1000) }
    for await (const seen of rounds(round, textsOption(call, 'selection'))) {
      if ((await told(call, seen)) === 'wrong') status = STATUS.wrong
    }
    return status
  } catch (error) {
    if (!(error instanceof SiteAway)) throw error
    return complain(
      call,
      [siteProblem(address, error.reason, call.terminal.language)],
      status === STATUS.done ? STATUS.usage : status,
    )
  }
}

/** The site as it was first seen; the first time it is kept. Undefined where it is another one now. */
async function knownSite(
  call: Call,
  folder: WitnessFolder,
  site: WatchedSite,
): Promise<Site | undefined> {
  const { installation, heads } = await site.keys()
  const before = folder.site()
  const words = WORDS[call.terminal.language]
  if (before !== undefined && before.installation !== installation) {
    const problem = { code: 'site-other', ...words.other(before.installation, installation) }
    complain(call, [problem], STATUS.wrong)
    return undefined
  }
  const given = textsOption(call, 'key')
  const known = before?.keys ?? (given.length > 0 ? [] : heads)
  const keys = [...new Set([...known, ...given])]
  if (before === undefined || keys.length > before.keys.length) {
    await folder.keepSite({ installation, keys })
  }
  if (before === undefined && !hasFlag(call, 'json')) {
    call.terminal.err(words.first(installation, keys, given.length > 0))
  }
  return { installation, keys }
}

async function told(call: Call, seen: Seen): Promise<'right' | 'wrong'> {
  const { terminal } = call
  const { language } = terminal
  if (hasFlag(call, 'json')) await terminal.out(`${JSON.stringify(seen)}\n`)
  else await terminal.out(seenInWords(seen, language) ?? '')
  const problem = seenAsProblem(seen, language)
  if (problem === undefined) return 'right'
  complain(call, [problem], STATUS.wrong)
  if (!hasFlag(call, 'json')) terminal.err(headsOf(seen, language))
  return 'wrong'
}

/** Aborted when the process is asked to stop; what is under way is finished. */
function stopping(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort()
    })
  }
  return controller.signal
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

const WORDS = {
  nl: {
    address: (text: string) => ({
      message: `"${text}" is geen adres van een site.`,
      fix: 'Schrijf het helemaal: https://keur.example.',
    }),
    key: (text: string) => ({
      message: `"${text}" is niet te lezen als sleutel.`,
      fix: 'Een sleutel van een site is 32 bytes in base64, zoals op /record/keys.',
    }),
    every: (text: string) => ({
      message: `--every kan niet "${text}" zijn.`,
      fix: 'Schrijf een aantal seconden, bijvoorbeeld 60.',
    }),
    other: (before: string, now: string) => ({
      message: `Op dit adres staat een andere installatie (${now}) dan toen (${before}).`,
      fix: 'Er is niets ondertekend. Vraag de site om uitleg; neem voor een andere site een andere map.',
    }),
    first: (installation: string, keys: readonly string[], isGiven: boolean) =>
      `Installatie ${installation}, voor het eerst gezien. Haar sleutel${keys.length === 1 ? '' : 's'}${
        isGiven ? '' : ', zoals ze zelf zegt (vergelijk langs een andere weg)'
      }:\n${keys.map((key) => `  ${key}\n`).join('')}`,
  },
  en: {
    address: (text: string) => ({
      message: `"${text}" is no address of a site.`,
      fix: 'Write all of it: https://keur.example.',
    }),
    key: (text: string) => ({
      message: `"${text}" cannot be read as a key.`,
      fix: 'A key of a site is 32 bytes in base64, as on /record/keys.',
    }),
    every: (text: string) => ({
      message: `--every cannot be "${text}".`,
      fix: 'Write a number of seconds, such as 60.',
    }),
    other: (before: string, now: string) => ({
      message: `At this address stands another installation (${now}) than then (${before}).`,
      fix: 'Nothing was co-signed. Ask the site to explain; take another folder for another site.',
    }),
    first: (installation: string, keys: readonly string[], isGiven: boolean) =>
      `Installation ${installation}, seen for the first time. Its key${keys.length === 1 ? '' : 's'}${
        isGiven ? '' : ', as it says itself (compare in another way)'
      }:\n${keys.map((key) => `  ${key}\n`).join('')}`,
  },
} as const
