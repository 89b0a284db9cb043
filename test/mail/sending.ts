/**
 * A process that does nothing but send mails, to be killed by a test: `sending.ts '{"application":…,"url":…,"lease":…}'`.
 *
 * @module
 */

import { z } from 'zod'
import { startSender } from '#jobs/mail/sender.ts'
import { connect } from '#persistence/connect.ts'
import { mailroom } from './mailroom.ts'

const setting = z.object({
  application: z.object({
    host: z.string(),

    user: z.string(),
    database: z.string(),
  }),
  url: z.string(),
  lease: z.number(),
})

const { application, url, lease } = setting.parse(JSON.parse(process.argv[2] ?? ''))
startSender(mailroom(connect(application), url, lease), { lanes: 4, pause: 25 })
