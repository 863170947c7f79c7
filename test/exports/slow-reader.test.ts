import { readdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import net from 'node:net'
import os from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { makeSpool } from '../../server/exports/spool.ts'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { writeInBulk } from '../support/bulk.ts'
import { until } from '../support/until.ts'

const spooled = (): string[] => readdirSync(os.tmpdir()).filter((name) => /^guichet-[0-9a-f-]{36}$/.test(name))

describe('a spool', () => {
  it('gives back what was written, from memory and from disk, and leaves no file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 30 }),
        fc.constantFrom(0, 100, 2_000, 1_000_000),
        async (pieces, most) => {
          const spool = makeSpool(most)
          const bytes = Buffer.concat(pieces)
          await pipeline(Readable.from(pieces.map((piece) => Buffer.from(piece))), spool.out)
          expect(spool.size()).toBe(bytes.length)
          expect(await buffer(spool.content())).toEqual(bytes)
          await spool.drop()
        },
      ),
      { numRuns: 60 },
    )
    expect(spooled()).toEqual([])
  })

  it('dropped before it is whole, it leaves nothing either', async () => {
    const spool = makeSpool(10)
    await new Promise((resolve) => spool.out.write(Buffer.alloc(100), resolve))
    await spool.drop()
    expect(spooled()).toEqual([])
  })
})

describe('clients that ask and never read', () => {
  let world: CaseWorld
  let server: Server
  const sockets: net.Socket[] = []
  beforeAll(async () => {
    world = await createCaseWorld()
    await populate(world)
    // rows wide enough that no buffer between both ends holds a file
    await writeInBulk(
      world.database,
      `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id,
         applicant_name, created_by, created_at, received_on, last_event_at, last_action)
       select gen_random_uuid(), $1, 'frac', $2, 'x', 'S-' || n, 'submitted', repeat('é=', 100), $3, repeat('N', 200), $4, now(), '2026-01-01', now(), 'x'
       from generate_series(1, 9500) n`,
      [world.funderId, world.editionId, world.firmId, world.users.applicant.id],
    )
    server = world.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    if (server) await new Promise((resolve) => server.close(resolve))
    await world?.end()
  })

  /** Asks for the whole list and reads the head of the answer, no more. */
  async function askAndStop(port: number): Promise<net.Socket> {
    const columns = ['reference', 'title', 'applicantName', 'title', 'state'].filter((one, index, all) => all.indexOf(one) === index)
    const body = JSON.stringify({ format: 'json', filter: { q: 'S-' }, columns })
    const socket = net.connect({ port, host: '127.0.0.1' })
    sockets.push(socket)
    socket.write(
      `POST /api/v1/export-lists/cases/file HTTP/1.1\r\nHost: x\r\nCookie: ${world.users.officer.cookie}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    const head = await new Promise<string>((resolve, reject) => {
      socket.once('data', (piece: Buffer) => resolve(piece.toString('latin1')))
      socket.once('error', reject)
    })
    socket.pause()
    expect(head).toMatch(/^HTTP\/1\.1 200/)
    return socket
  }

  it('hold no connection of the pool: more of them than it has, and everybody else is served', async () => {
    const { port } = server.address() as AddressInfo
    const many = 24
    for (let asked = 0; asked < many; asked += 1) await askAndStop(port)
    const [open] = await world.database.sql<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and (state = 'idle in transaction' or query ilike 'copy%' and state = 'active')`,
    )
    expect(open?.n).toBe(0)
    // each has its answer whole on its way: none was read to its end
    expect(sockets.filter(({ destroyed }) => !destroyed)).toHaveLength(many)
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        fetch(`http://127.0.0.1:${port}/api/v1/cases?limit=5`, { headers: { Cookie: world.users.officer.cookie } }).then(
          ({ status }) => status,
        ),
      ),
    )
    expect(answers).toEqual(Array.from({ length: 30 }, () => 200))
    const [told] = await world.database.sql<{ n: number }>(`select count(*)::int as n from audit_entry where action = 'export.made'`)
    expect(told?.n).toBe(many)
  })

  it('leave nothing behind when they go', async () => {
    for (const socket of sockets) socket.destroy()
    await until(
      'the answers to be given up',
      () => new Promise<boolean>((resolve) => server.getConnections((_error, count) => resolve(count === 0))),
    )
    expect(spooled()).toEqual([])
    const again = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/export-lists/cases/file`, {
      method: 'POST',
      headers: { Cookie: world.users.officer.cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ format: 'csv', filter: { q: 'S-' }, columns: ['reference'] }),
    })
    const text = await again.text()
    expect([again.headers.get('x-total-rows'), again.headers.get('content-length'), text.trim().split('\r\n').length]).toEqual([
      '9500',
      String(Buffer.byteLength(text) + 3),
      9_501,
    ])
  })
})
