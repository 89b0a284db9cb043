import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { after, describe, test } from 'node:test'
import { gatheringSocket } from './socket.ts'

describe('a socket that gathers', () => {
  test('sends together what is written in one turn, whatever is connected to it', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    after(() => server.close())
    await once(server, 'listening')
    const socket = gatheringSocket()
    after(() => socket.destroy())
    const { port } = addressOf(server.address())
    const received = new Promise<Socket>((resolve) => {
      server.once('connection', resolve)
    })
    socket.connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const other = await received
    socket.write('a')
    assert.equal(socket.writableCorked, 1)
    socket.write('b', 'utf8')
    assert.equal(socket.writableLength, 2)
    await new Promise<void>((resolve) => {
      socket.write(Buffer.from('c'), () => {
        resolve()
      })
    })
    assert.equal(socket.writableCorked, 0)
    const [bytes] = await once(other, 'data')
    assert.equal(String(bytes), 'abc')
  })
})

function addressOf(address: AddressInfo | string | null): AddressInfo {
  assert.ok(typeof address === 'object' && address !== null)
  return address
}
