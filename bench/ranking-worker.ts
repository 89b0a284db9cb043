/**
 * A thread of the ranking benchmark: takes its part in every job it is sent.
 *
 * @module
 */

import { parentPort, workerData } from 'node:worker_threads'
import { type Job, takePart } from './ranking-threads.ts'

const thread = Number(workerData)

parentPort?.on('message', (job: Job) => {
  takePart(job, thread)
})
