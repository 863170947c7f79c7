import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { holderOf, lockDataFolder } from '../../server/boot/data-folder.ts'
import { temporaryFolder } from './running-app.ts'

const folder = temporaryFolder()
const file = path.join(folder, 'guichet.lock')
const onLinux = fs.existsSync('/proc/self/stat')
const bootId = (): string => fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
afterEach(() => fs.rmSync(file, { force: true }))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function withProcess(work: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  try {
    await new Promise<void>((resolve) => {
      child.once('spawn', resolve)
    })
    work(child.pid ?? 0)
  } finally {
    child.kill('SIGKILL')
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
    })
  }
}

test('taken, then given back', () => {
  const lock = lockDataFolder(folder)
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
  expect(fs.existsSync(file)).toBe(false)
})

test('a living process keeps it', () =>
  withProcess((pid) => {
    fs.writeFileSync(file, JSON.stringify({ pid, started: null, boot: null }))
    expect(holderOf(folder)).toBe(pid)
    expect(() => lockDataFolder(folder)).toThrow(`is already running over the data folder ${folder} (process ${pid})`)
  }))

test('a process that ended, a lock cut short, or our own number left by another life, do not', async () => {
  let ended = 0
  await withProcess((pid) => {
    ended = pid
  })
  for (const left of [
    JSON.stringify({ pid: ended, started: null, boot: null }),
    '{"pid":1',
    '',
    JSON.stringify({ pid: process.pid, started: '1', boot: null }),
  ]) {
    fs.writeFileSync(file, left)
    expect(holderOf(folder)).toBeNull()
    lockDataFolder(folder).release()
  }
})

;(onLinux ? test : test.skip)('the same number given to another process since does not', () =>
  withProcess((pid) => {
    fs.writeFileSync(file, JSON.stringify({ pid, started: '1', boot: bootId() }))
    expect(holderOf(folder)).toBeNull()
    fs.writeFileSync(file, JSON.stringify({ pid, started: null, boot: 'another boot of the machine' }))
    expect(holderOf(folder)).toBeNull()
    lockDataFolder(folder).release()
  }),
)

test('the lock of another process that came meanwhile is not removed on release', () => {
  const lock = lockDataFolder(folder)
  const other = JSON.stringify({ pid: 1, started: null, boot: null })
  fs.writeFileSync(file, other)
  lock.release()
  expect(fs.readFileSync(file, 'utf8')).toBe(other)
})
