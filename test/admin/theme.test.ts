import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contrast, contrasts, tokens } from '../../admin/theme.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const css = readFileSync(path.resolve(__dirname, '../../admin/styles/tokens.css'), 'utf8')
const given = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map((match) => [match[1], match[2]?.toUpperCase()]))

it('the pages get the colours of the design, all of them and no other', () => {
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(Object.entries(tokens).map(([name, value]) => [kebab(name), value])))
})

it.each(contrasts)('$front on $back is at least $least : 1', ({ front, back, least }) => {
  expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(least)
})

it('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})
