/**
 * The settings of the server, one table: the environment variable, what it is when left out, what it means. The page
 * docs/configuration.md shows this table, and a test keeps the two equal.
 *
 * @module
 */

import { z } from 'zod'
import type { Text } from '#core/values/text.ts'
import { means } from '#persistence/store.ts'
import { EXPECTS } from './expects.ts'
import { count, days, few, minutes, people, port } from './figures.ts'
import { KEY_KIND, type NamedKey, keyOfText } from '#record/note.ts'

/** One setting. */
export interface Setting {
  readonly variable: string
  /** What holds when it is left out, in words. */
  readonly otherwise: string
  readonly meaning: string
  /** What the text must be, for whoever wrote another. */
  readonly expects: Text
  /** Reads the text. */
  readonly form: z.ZodType
}

const witnesses = z
  .string()
  .refine(
    (text) => new Set(witnessesIn(text).map(({ name }) => name)).size === wordsIn(text).length,
  )
  .transform(witnessesIn)
const line = textOf(120)
const sentence = textOf(500)
const database = z.url({ protocol: /^postgres(ql)?$/ })
const smtp = z.url({ protocol: /^smtps?$/ })
/** Safe on its way, or not leaving this machine. */
const source = z.string().refine((text) => {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address === undefined || address.username !== '' || address.hash !== '') return false
  return address.protocol === 'https:' || (address.protocol === 'http:' && isHere(address))
})
const origin = z.string().refine((text) => {
  const address = URL.canParse(text) ? new URL(text) : undefined
  return address?.origin === text && /^https?:$/.test(address.protocol)
})

/** Whether an address is on this machine. */
function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

/** A text of one line that people read. */
function textOf(longest: number): z.ZodString {
  return z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u)
}

/** Every setting, in the order of the page. */
export const settings = {
  mode: {
    variable: 'KEUR_MODE',
    otherwise: '`demonstration`',
    meaning:
      '`demonstration`: fictional people, and anybody may sign in as anybody, which every page says. `production`: real people.',
    expects: EXPECTS.mode,
    form: z
      .enum(['demonstration', 'production'], 'demonstration or production')
      .default('demonstration'),
  },
  host: {
    variable: 'KEUR_HOST',
    otherwise: '`127.0.0.1`',
    meaning: 'The address to listen on. `0.0.0.0` listens on all; put a proxy with TLS in front.',
    expects: EXPECTS.something,
    form: z.string().min(1).default('127.0.0.1'),
  },
  port: {
    variable: 'KEUR_PORT',
    otherwise: '`3000`',
    meaning: 'The port to listen on; 0 takes a free one.',
    expects: EXPECTS.port,
    form: port.default(3000),
  },
  origin: {
    variable: 'KEUR_ORIGIN',
    otherwise: '`http://HOST:PORT`; `localhost` for HOST where it listens on all',
    meaning:
      'The public address, without a slash at the end: forms are taken at this address only. In production required, and `https`.',
    expects: EXPECTS.origin,
    form: origin.optional(),
  },
  siteName: {
    variable: 'KEUR_SITE_NAME',
    otherwise: '`Vlaamse selecties`',
    meaning:
      'The authority, or the group of authorities, whose site this is: first on every page and in every mail. In production required.',
    expects: EXPECTS.line,
    form: line.optional(),
  },
  siteNameInEnglish: {
    variable: 'KEUR_SITE_NAME_EN',
    otherwise: 'as in Dutch',
    meaning: 'The same on English pages and in English mails.',
    expects: EXPECTS.line,
    form: line.optional(),
  },
  contact: {
    variable: 'KEUR_CONTACT',
    otherwise: 'a sentence that leads to the service behind the site',
    meaning:
      'Where to write about accessibility and personal data: one sentence with an address. In production required.',
    expects: EXPECTS.sentence,
    form: sentence.optional(),
  },
  contactInEnglish: {
    variable: 'KEUR_CONTACT_EN',
    otherwise: 'as in Dutch',
    meaning: 'The same on English pages.',
    expects: EXPECTS.sentence,
    form: sentence.optional(),
  },
  data: {
    variable: 'KEUR_DATA',
    otherwise: '`.keur` in the folder of Keur',
    meaning: 'The data folder: the database that comes along, uploads, the key file.',
    expects: EXPECTS.something,
    form: z.string().min(1).optional(),
  },
  database: {
    variable: 'DATABASE_URL',
    otherwise: 'the database that comes along',
    meaning:
      'A PostgreSQL of your own, 15 or newer, as the owner of the database: runs the migrations.',
    expects: EXPECTS.database,
    form: database.optional(),
  },
  applicationDatabase: {
    variable: 'DATABASE_APP_URL',
    otherwise: '`DATABASE_URL` in the role `keur_app`',
    meaning:
      'The same database for the web and the jobs, as a user that is a member of `keur_app` and owns nothing.',
    expects: EXPECTS.database,
    form: database.optional(),
  },
  connections: {
    variable: 'KEUR_DATABASE_CONNECTIONS',
    otherwise: '`20`',
    meaning: 'At most this many connections to the database for each process.',
    expects: EXPECTS.count,
    form: count.default(20),
  },
  keys: {
    variable: 'KEUR_KEYS',
    otherwise: '`keys` in the data folder',
    meaning:
      'The key file. Made when missing, except beside a database of your own in production. Keep a copy, apart from the backups.',
    expects: EXPECTS.something,
    form: z.string().min(1).optional(),
  },
  scanner: {
    variable: 'KEUR_SCANNER',
    otherwise: 'files are kept and marked as not scanned',
    meaning:
      'Where clamd listens, which scans the files that candidates send along: the path of its socket, or `machine:port`.',
    expects: EXPECTS.something,
    form: z.string().min(1).optional(),
  },
  tableMegabytes: {
    variable: 'KEUR_TABLE_MEGABYTES',
    otherwise: '`20`',
    meaning: 'How large a file with scores may be, in megabytes. 100,000 scores take about 2.',
    expects: EXPECTS.count,
    form: count.default(20),
  },
  listExpiryDays: {
    variable: 'KEUR_LIST_EXPIRY_DAYS',
    otherwise: '`30`',
    meaning:
      'So many days before the last day of a list, who runs the selection and who stands on the list are told that it ends ([lists.md](lists.md)); 0 for never.',
    expects: EXPECTS.days,
    form: days.default(30),
  },
  waitingMinutes: {
    variable: 'KEUR_WAITING_MINUTES',
    otherwise: '`30`',
    meaning:
      'From so many minutes before closing there may be a waiting room ([operate.md](operate.md)); 0 for never.',
    expects: EXPECTS.minutes,
    form: minutes.default(30),
  },
  waitingLoad: {
    variable: 'KEUR_WAITING_LOAD',
    otherwise: '`1000`',
    meaning:
      'So many people may apply to one vacancy at once, as a web process sees them; who comes then gets a ticket and waits.',
    expects: EXPECTS.people,
    form: people.default(1000),
  },
  waitingBatch: {
    variable: 'KEUR_WAITING_BATCH',
    otherwise: '`20`',
    meaning: 'At most so many people are let through from the waiting room in a second.',
    expects: EXPECTS.count,
    form: count.default(20),
  },
  smtp: {
    variable: 'KEUR_SMTP_URL',
    otherwise: 'mails stay in the queue; a demonstration shows them',
    meaning:
      'The mail server: `smtp://user:password@machine:587`, or `smtps://…` ([mail.md](mail.md)).',
    expects: EXPECTS.smtp,
    form: smtp.optional(),
  },
  mailFrom: {
    variable: 'KEUR_MAIL_FROM',
    otherwise: 'none',
    meaning: 'The address that mails come from. Required beside `KEUR_SMTP_URL`.',
    expects: EXPECTS.mailbox,
    form: z.email().optional(),
  },
  witnesses: {
    variable: 'KEUR_WITNESSES',
    otherwise: 'nobody co-signs heads',
    meaning:
      'The keys of the witnesses whose co-signatures are taken (`name+id+key`, parted by spaces), as `keur witness` tells them ([operate.md](operate.md)).',
    expects: EXPECTS.witnesses,
    form: witnesses.default([]),
  },
  openId: {
    variable: 'KEUR_OPENID',
    otherwise: 'staff cannot sign in, but for the demonstration',
    meaning:
      'A file (JSON) with the settings of the identity provider for staff, readable by nobody else: it holds a secret.',
    expects: EXPECTS.something,
    form: z.string().min(1).optional(),
  },
  diplomas: {
    variable: 'KEUR_DIPLOMA_URL',
    otherwise: 'diplomas are compared with documents; a demonstration has a register of its own',
    meaning:
      'Where diplomas are looked up in an authentic source ([diploma-source.md](diploma-source.md)): an address with `https`.',
    expects: EXPECTS.source,
    form: source.optional(),
  },
  diplomaToken: {
    variable: 'KEUR_DIPLOMA_TOKEN',
    otherwise: 'none',
    meaning:
      'What Keur shows there (`Authorization: Bearer …`). Required beside `KEUR_DIPLOMA_URL`.',
    expects: EXPECTS.token,
    form: z
      .string()
      .regex(/^[\x21-\x7e]{16,4096}$/)
      .optional(),
  },
  proxies: {
    variable: 'KEUR_PROXIES',
    otherwise: '`0`',
    meaning:
      'How many proxies of your own stand in front, each of which adds to `X-Forwarded-For`.',
    expects: EXPECTS.few,
    form: few.default(0),
  },
  metricsToken: {
    variable: 'KEUR_METRICS_TOKEN',
    otherwise: 'only this machine itself may read them',
    meaning:
      'With this token (`Authorization: Bearer …`) figures can be read at `/metrics` from elsewhere.',
    expects: EXPECTS.token,
    form: z.string().min(16).optional(),
  },
  logLevel: {
    variable: 'KEUR_LOG_LEVEL',
    otherwise: '`info`',
    meaning: 'The least that is logged: `debug`, `info`, `warn` or `error`.',
    expects: EXPECTS.level,
    form: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  },
  stopSeconds: {
    variable: 'KEUR_STOP_SECONDS',
    otherwise: '`20`',
    meaning: 'When asked to stop, requests under way may take this many seconds to finish.',
    expects: EXPECTS.count,
    form: count.default(20),
  },
} as const satisfies Readonly<Record<string, Setting>>

/** The settings as the table of the documentation. */
export function settingsTable(): string {
  const rows = Object.values(settings).map(
    ({ variable, otherwise, meaning }) => `| \`${variable}\` | ${otherwise} | ${meaning} |`,
  )
  return ['| variable | left out | meaning |', '|---|---|---|', ...rows].join('\n')
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/u)
}

/** The keys of witnesses among the words; others are none. */
function witnessesIn(text: string): readonly NamedKey[] {
  return wordsIn(text)
    .flatMap((word) => keyOfText(word, means.sha256) ?? [])
    .filter(({ kind }) => kind === KEY_KIND.cosignature)
}
