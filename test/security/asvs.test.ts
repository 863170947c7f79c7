import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const table = readFileSync(path.join(ROOT, 'server/access/asvs.md'), 'utf8')

const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:test|server|\.ci)\/[\w./-]+\.(?:ts|md|csv))`/g)].map(([, file = '']) => file)
const missing = (files: readonly string[]): string[] => files.filter((file) => !existsSync(path.join(ROOT, file)))
/** Lines of the tables without a test and without a word on why. */
const unanswered = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| requirement'))
    .filter((line) => filesIn(line).length === 0 && (line.split('|')[2]?.trim().length ?? 0) < 5)

it('every file it names exists', () => {
  expect(filesIn(table).length).toBeGreaterThan(100)
  expect(missing(filesIn(table))).toEqual([])
  expect(missing(['test/security/nothing.test.ts'])).toHaveLength(1)
})

it('every line has a test or a reason, and each chapter its lines', () => {
  expect(unanswered(table)).toEqual([])
  expect(unanswered('| 1.1 something |  |')).toHaveLength(1)
  for (let chapter = 1; chapter <= 14; chapter += 1) {
    const [, part = ''] = new RegExp(`\\n## V${chapter} [^\\n]+\\n([\\s\\S]*?)(?=\\n## |$)`).exec(table) ?? []
    expect([chapter, part.split('\n').filter((line) => line.startsWith('| ')).length > 1]).toEqual([chapter, true])
  }
})

it('is found from the room it describes', () => {
  expect(readFileSync(path.join(ROOT, 'server/access/README.md'), 'utf8')).toContain('asvs.md')
})
