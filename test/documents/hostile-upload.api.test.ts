import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import type { DocumentStorage } from '../../server/documents/storage.ts'
import { as } from '../support/api.ts'
import { eventsOf, versionsOf } from './client.ts'
import * as files from './files.ts'
import { createWorld, LIMIT, uploadPath, type World } from './world.ts'

/** A real server and raw clients, for what a well-behaved client library never sends. */
let world: World
let server: http.Server
let caseId: string
let path: string
/** Every write the storage was asked for, in order. */
let writes: { done: Promise<unknown>; received: number }[]

const observed = (storage: DocumentStorage): DocumentStorage => ({
  ...storage,
  write: (key, content) => {
    const write = { done: Promise.resolve<unknown>(null), received: 0 }
    content.on('data', (chunk: Buffer) => {
      write.received += chunk.length
    })
    content.pause()
    const writing = storage.write(key, content)
    write.done = Promise.allSettled([writing])
    writes.push(write)
    return writing
  },
})

beforeAll(async () => {
  world = await createWorld({ wrap: observed })
  server = http.createServer(world.app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await world.end()
})
beforeEach(async () => {
  writes = []
  caseId = await world.openCase()
  path = uploadPath(caseId, { type: 'terms', fileName: 'a.txt' })
})

const port = (): number => (server.address() as AddressInfo).port
const head = (headers: Record<string, string | number>): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${world.applicant.cookie}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`

async function connect(): Promise<{ socket: net.Socket; text: () => string }> {
  const socket = net.connect(port(), '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString()
  })
  // a connection the server cuts short is what some of these tests are about
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return { socket, text: () => text }
}

const closed = (socket: net.Socket): Promise<unknown> => new Promise((done) => socket.once('close', done))

/** Lets the event loop turn until this holds; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn()
}

async function nothingLeft(): Promise<void> {
  await Promise.all(writes.map((write) => write.done))
  expect(await world.files()).toEqual([])
  expect(await versionsOf(world, caseId)).toEqual([])
  expect(await eventsOf(world, caseId)).toEqual([])
}

test('a client that goes away in the middle leaves nothing', async () => {
  const { socket } = await connect()
  socket.write(head({ 'Content-Length': 500_000 }))
  socket.write(Buffer.alloc(200_000, 'a'))
  await until(() => (writes[0]?.received ?? 0) >= 100_000)
  socket.destroy()
  await writes[0]?.done
  await nothingLeft()
})

test('a client that ends its side before what it announced leaves nothing', async () => {
  const { socket } = await connect()
  socket.write(head({ 'Content-Length': 500_000 }))
  socket.end(Buffer.alloc(200_000, 'a'))
  await closed(socket)
  await until(() => writes.length === 1)
  await nothingLeft()
})

test('a client that sends byte after byte is waited for, and its file is whole', async () => {
  const { socket, text } = await connect()
  const bytes = files.txt()
  socket.setNoDelay(true)
  socket.write(head({ 'Content-Length': bytes.length, Connection: 'close' }))
  for (const byte of bytes) {
    await new Promise((sent) => socket.write(Buffer.from([byte]), sent))
    await turn()
  }
  await closed(socket)
  expect(text()).toMatch(/^HTTP\/1\.1 201 /)
  expect(await versionsOf(world, caseId)).toHaveLength(1)
  await world.storage.remove(await keyOfTheOnlyVersion())
})

const keyOfTheOnlyVersion = async (): Promise<string> => (await versionsOf(world, caseId))[0]?.storage_key ?? ''

test('a length beyond the limit is refused at once, before a byte of it is sent, and the limit is named', async () => {
  const { socket, text } = await connect()
  socket.write(head({ 'Content-Length': 10_000_000_000 }))
  await until(() => text().includes('file-too-large'))
  expect(text()).toMatch(/^HTTP\/1\.1 413 /)
  expect(JSON.parse(text().slice(text().indexOf('\r\n\r\n')))).toMatchObject({
    ...{ status: 413, code: 'file-too-large', details: { limitBytes: LIMIT, limitMegabytes: 0 } },
  })
  expect(writes).toEqual([])
  socket.destroy()
  await nothingLeft()
})

test('a body without announced length is cut at the limit; the answer reaches a client that goes on sending', async () => {
  const { socket, text } = await connect()
  socket.write(head({ 'Transfer-Encoding': 'chunked' }))
  const chunk = Buffer.alloc(100_000, 'a')
  for (let sent = 0; sent < 5 * LIMIT; sent += chunk.length) {
    await new Promise((written) =>
      socket.write(Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]), written),
    )
  }
  socket.write('0\r\n\r\n')
  await until(() => text().includes('file-too-large'))
  expect(text()).toMatch(/^HTTP\/1\.1 413 /)
  expect(writes[0]?.received).toBeLessThanOrEqual(LIMIT)
  await nothingLeft()
  // the same connection still serves
  const before = text().length
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => text().slice(before).includes('"ok"'))
  socket.destroy()
})

test('a client that never stops sending is cut off', async () => {
  const { socket } = await connect()
  socket.write(head({ 'Transfer-Encoding': 'chunked' }))
  const chunk = Buffer.concat([Buffer.from('80000\r\n'), Buffer.alloc(0x80000, 'a'), Buffer.from('\r\n')])
  const pour = (): void => {
    while (!socket.destroyed && socket.write(chunk));
    socket.once('drain', pour)
  }
  pour()
  await closed(socket)
  expect(socket.bytesWritten).toBeLessThan(200 * 1024 * 1024)
  await nothingLeft()
})

test('exactly the limit passes, one byte more does not', async () => {
  const post = (size: number) => as(world.app, world.applicant).post(path).set('Content-Type', 'text/plain').send('a'.repeat(size))
  await post(LIMIT + 1).expect(413)
  await nothingLeft()
  await post(LIMIT).expect(201)
  await world.storage.remove(await keyOfTheOnlyVersion())
})

test('a compressed body is refused: what would be counted is not what would be stored', async () => {
  const post = as(world.app, world.applicant).post(path).set('Content-Encoding', 'gzip').set('Content-Type', 'text/plain')
  const response = await post.send('aaa').expect(415)
  expect(response.body.code).toBe('encoding-unsupported')
  await nothingLeft()
})

test('a page of another site is refused', async () => {
  await as(world.app, world.applicant)
    .post(path)
    .set('Origin', 'https://hostile.example')
    .set('Content-Type', 'text/plain')
    .send('aaa')
    .expect(403)
  await nothingLeft()
})

test('a case closed while the bytes were on their way takes them no more', async () => {
  const { socket, text } = await connect()
  socket.write(head({ 'Content-Length': 400_000, Connection: 'close' }))
  socket.write(Buffer.alloc(200_000, 'a'))
  await until(() => (writes[0]?.received ?? 0) >= 100_000)
  await world.database.sql(`update case_file set state = 'closed' where id = $1`, [caseId])
  socket.write(Buffer.alloc(200_000, 'a'))
  await closed(socket)
  expect(text()).toMatch(/^HTTP\/1\.1 409 /)
  expect(text()).toContain('case-closed')
  await nothingLeft()
})

test('a right withdrawn while the bytes were on their way is withdrawn', async () => {
  const { socket, text } = await connect()
  socket.write(head({ 'Content-Length': 400_000, Connection: 'close' }))
  socket.write(Buffer.alloc(200_000, 'a'))
  await until(() => (writes[0]?.received ?? 0) >= 100_000)
  await world.database.sql('delete from case_party where case_id = $1', [caseId])
  socket.write(Buffer.alloc(200_000, 'a'))
  await closed(socket)
  expect(text()).toMatch(/^HTTP\/1\.1 404 /)
  await nothingLeft()
})

test('when recording fails, the bytes are removed', async () => {
  await world.database.sql(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`)
  await world.database.sql('create trigger fail before insert on case_event for each row execute function fail()')
  try {
    await as(world.app, world.applicant).post(path).set('Content-Type', 'text/plain').send('aaa').expect(500)
  } finally {
    await world.database.sql('drop trigger fail on case_event')
  }
  await nothingLeft()
})
