/**
 * Applying, put together.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { type SealedFiles, sealedFilesIn } from '#persistence/files/sealed-files.ts'
import { readyLookUp } from '#persistence/ready.ts'
import type { Store } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import type { Selections } from '../selections/selections.ts'
import { type Scan, clamd, noScanner } from '../uploads/scan.ts'
import { tidyUploads } from '../uploads/tidy.ts'
import type { VacancyDirectory } from '../vacancies/directory.ts'
import type { Applying } from './applying.ts'
import type { Addresses, Desk, UploadLimits } from './desk.ts'
import { downloading } from './download.ts'
import { drafts } from './drafts.ts'
import { keptFiles } from './kept-files.ts'
import { letters } from './letters.ts'
import { mine } from './mine.ts'
import { paper } from './paper.ts'
import type { ReceiptData } from './receipt-data.ts'
import { receipts } from './receipts.ts'
import { remindOfDrafts } from './reminders.ts'
import { following } from './status.ts'
import { submitting } from './submit.ts'
import { withdrawing } from './withdraw.ts'

/** What the operator and the rest of the site decide about applying. */
export interface ApplyingSettings {
  readonly vacancies: VacancyDirectory
  readonly selections: Selections
  /** The folder for files that are sent along, outside everything that the web serves. */
  readonly folder: string
  readonly limits?: UploadLimits | undefined
  /** Where clamd listens: the path of its socket, or `host:port`. Without it files are kept and marked as not scanned. */
  readonly scanner?: string | undefined
  /** The public address of the site. */
  readonly origin: string
  readonly now: () => Instant
  /** Where candidates find an application and verify a receipt: whole addresses. */
  readonly addresses: (selection: string, reader: Language) => Addresses
  /** Makes the receipt into a PDF; undefined where no PDF can be made. */
  readonly typeset: (receipt: ReceiptData) => Promise<Uint8Array | undefined>
  /** Makes a letter about a result that was kept into a PDF; undefined where no PDF can be made. */
  readonly typesetLetter?: ((data: unknown) => Promise<Uint8Array | undefined>) | undefined
}

/** Applying with what keeps it tidy. */
export interface OpenApplying {
  readonly applying: Applying
  /** Removes files that nothing refers to any more; for a job, every few minutes. How many went. */
  readonly tidy: () => Promise<number>
  /** Queues the reminders of drafts whose closing is near; for a job, every few minutes. How many drafts there were. */
  readonly remind: () => Promise<number>
}

/** 10 MB a file and 20 files. */
const LIMITS: UploadLimits = { bytes: 10_000_000, files: 20 }

/** Applying over `store`. */
export function openApplying(store: Store, settings: ApplyingSettings): OpenApplying {
  const files: SealedFiles = sealedFilesIn(settings.folder)
  const scan: Scan = settings.scanner === undefined ? noScanner : clamd(settings.scanner)
  const { vacancies, selections, now, addresses, typeset } = settings
  const desk: Desk = {
    store,
    vacancies,
    selections,
    submissions: submissionDesk(store),
    readyOf: readyLookUp(store),
    files,
    scan,
    limits: settings.limits ?? LIMITS,
    host: new URL(settings.origin).hostname,
    now,
    addresses,
    typeset,
    typesetLetter: settings.typesetLetter ?? (() => Promise.resolve(undefined)),
  }
  const applying: Applying = {
    limits: desk.limits,
    ...drafts(desk),
    ...keptFiles(desk),
    ...submitting(desk),
    ...receipts(desk),
    ...following(desk),
    ...letters(desk),
    ...withdrawing(desk),
    ...mine(desk),
    ...downloading(desk),
    ...paper(desk),
  }
  return {
    applying,
    tidy: async () => tidyUploads(store, files),
    remind: async () => remindOfDrafts(desk),
  }
}
