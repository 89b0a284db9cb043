/**
 * The reference for pages: a server that does nothing but send, in a process of its own. Each line of its standard input names
 * a file with the bytes to send from then on; it answers every request with them. Prints its port, and a line for each file.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'

let body = Buffer.alloc(0)
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8', 'content-encoding': 'br' })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
for await (const file of createInterface({ input: process.stdin })) {
  body = readFileSync(file)
  process.stdout.write('ready\n')
}
server.close()
server.closeAllConnections()
