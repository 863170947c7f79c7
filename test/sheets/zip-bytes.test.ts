import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { writeZip } from '../../server/sheets/zip-stream.ts'
import { written } from './read-back.ts'

const AT = '2026-07-14T23:30:40.000Z'
const PARTS = [
  ['a.txt', 'une page'],
  ['b.txt', 'une autre'],
] as const

/** The same zip made by a process that lives in another zone; its hash. */
const ELSEWHERE = `
import { writeZip } from './server/sheets/zip-stream.ts'
import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
const hash = createHash('sha256')
const out = new Writable({ write: (piece, _encoding, done) => { hash.update(piece); done() } })
await writeZip(out, async (zip) => { for (const [name, text] of ${JSON.stringify(PARTS)}) zip.add(name, text) }, new Date('${AT}'))
process.stdout.write(hash.digest('hex'))`

const made = (): Promise<Buffer> =>
  written((out) =>
    writeZip(
      out,
      async (zip) => {
        for (const [name, text] of PARTS) zip.add(name, text)
      },
      new Date(AT),
    ),
  )

test.each(['America/Lima', 'Pacific/Auckland'])('a zip is the same bytes on a machine in %s', async (zone) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ELSEWHERE], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  })
  expect(stdout).toBe(
    createHash('sha256')
      .update(await made())
      .digest('hex'),
  )
})

test('the date of a part is that of the instant in UTC', async () => {
  const bytes = await made()
  const [time, date] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)]
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([
    2026, 7, 14, 23, 30, 40,
  ])
})
