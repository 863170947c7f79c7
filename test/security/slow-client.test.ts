import net from 'node:net'
import { openHttpServer } from '../../server/boot/http-server.ts'
import { until } from '../support/until.ts'

/** Small enough to be waited for, far enough apart to be told from each other. */
const LIMITS = { headersMs: 300, requestMs: 600, checkMs: 50, connections: 3 }

let port: number
let drain: () => Promise<void>
beforeAll(async () => {
  const server = await openHttpServer(
    (request, response) => {
      request.resume()
      request.on('end', () => response.end('whole'))
    },
    { host: '127.0.0.1', port: 0 },
    LIMITS,
  )
  port = server.port
  drain = server.drain
})
afterAll(() => drain())

interface Conversation {
  readonly socket: net.Socket
  /** All that was answered, once the server closed. */
  readonly ended: Promise<string>
}
function connect(): Conversation {
  const socket = net.connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1')
  })
  // a server that closes on us may reset the connection
  socket.on('error', () => undefined)
  return { socket, ended: new Promise((resolve) => socket.on('close', () => resolve(heard))) }
}

it('who sends headers a byte at a time is cut off with 408', async () => {
  const { socket, ended } = connect()
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const drip = setInterval(() => socket.writable && socket.write('x'), 40)
  const answer = await ended
  clearInterval(drip)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
})

it('who sends a body a byte at a time is cut off with 408', async () => {
  const { socket, ended } = connect()
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n')
  const drip = setInterval(() => socket.writable && socket.write('x'), 40)
  const answer = await ended
  clearInterval(drip)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
})

it('headers beyond 16 kB are refused with 431', async () => {
  const { socket, ended } = connect()
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
  expect(await ended).toMatch(/^HTTP\/1\.1 431 /)
})

it('what is no HTTP is refused with 400 and nothing more', async () => {
  const { socket, ended } = connect()
  socket.write('\u0016\u0003\u0001 hello\r\n\r\n')
  expect(await ended).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
})

it('beyond the number of connections the next one is closed, and one that ends makes room', async () => {
  const held = [connect(), connect(), connect()]
  await Promise.all(
    held.map(({ socket }) => new Promise((resolve) => (socket.connecting ? socket.once('connect', resolve) : resolve(null)))),
  )
  // the server has taken the third one once it answers on it
  held[2]?.socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await new Promise((resolve) => held[2]?.socket.once('data', resolve))
  expect(await connect().ended).toBe('')
  for (const { socket } of held) socket.destroy()
})

it('who asks in time is answered', async () => {
  const ask = (): Promise<string> => {
    const { socket, ended } = connect()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    return ended
  }
  const answer = await until('room for one more', async () => (await ask()) || null)
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*whole/)
})
