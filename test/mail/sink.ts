/**
 * A real mail server for tests: it keeps every message it accepted, and can be told to refuse or to break off.
 *
 * @module
 */

import { text } from 'node:stream/consumers'
import { type SMTPServerDataStream, SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A message that was accepted. */
export interface Accepted {
  readonly to: readonly string[]
  readonly raw: string
  readonly messageId: string
}

/** What a server does with a message: accept it, refuse it with a code, or take it and break off without an answer. */
export type Mood =
  | 'accept'
  | 'break-off'
  | { readonly refuse: number; readonly at: 'rcpt' | 'data' }

/** A mail server. */
export interface Sink {
  readonly url: string
  readonly accepted: readonly Accepted[]
  mood: Mood
  close(): Promise<void>
}

/** Starts a mail server on a free port; `pause` milliseconds pass before it answers to a message. */
export async function startSink(pause = 0): Promise<Sink> {
  const accepted: Accepted[] = []
  const sink = { mood: 'accept' as Mood }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, callback) => {
      const { mood } = sink
      const refused = typeof mood === 'object' && mood.at === 'rcpt'
      callback(refused ? refusal(mood.refuse) : null)
    },
    onData: (stream, session, callback) => {
      void receive(stream, session, callback)
    },
  })
  server.on('error', () => undefined)

  async function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    // A message that ends in the middle is none: the sender died.
    const raw = await text(stream).catch(() => undefined)
    if (raw === undefined) return
    const { mood } = sink
    if (typeof mood === 'object') {
      callback(refusal(mood.refuse))
      return
    }
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const messageId = /^Message-ID: (\S+)\r?$/im.exec(raw)?.[1] ?? ''
    accepted.push({ to, raw, messageId })
    if (mood === 'break-off') server.close()
    else setTimeout(callback, pause)
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    close: async () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
      }),
  })
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`5.1.1 <somebody@keur.example> is not wanted`), { responseCode })
}
