import fs from 'node:fs'
import { configVariables, readConfig } from '../../server/config.ts'

/** `NAME=value`, or `#NAME=value` for one that is left out by default. */
function listed(): { name: string; value: string; explained: boolean }[] {
  const lines = fs.readFileSync('.env.example', 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const match = /^#?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)
    return match ? [{ name: match[1] ?? '', value: match[2] ?? '', explained: /^# \S/.test(lines[index - 1] ?? '') }] : []
  })
}

test('.env.example lists every variable of the configuration and no other, each explained', () => {
  expect(
    listed()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...configVariables].sort())
  expect(listed().filter(({ explained }) => !explained)).toEqual([])
})

test('its values are valid, and those of the defaults are the defaults', () => {
  const all = Object.fromEntries(listed().map(({ name, value }) => [name, value]))
  expect(() => readConfig(all)).not.toThrow()
  const active = fs
    .readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
  expect(readConfig(Object.fromEntries(active.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string])))).toEqual(readConfig({}))
})
