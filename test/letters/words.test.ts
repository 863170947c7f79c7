import { english } from '../../admin/i18n/en.ts'
import { french } from '../../admin/i18n/fr.ts'
import { lettersOf } from '../../server/letters/wordings/wording-place.ts'
import { programmes } from '../../server/programmes/index.ts'

test('every kind of letter, field and mention of every programme has its words in both languages', () => {
  const kinds = programmes.all.flatMap((programme) => Object.entries(lettersOf(programme)))
  const needed = {
    kinds: kinds.map(([kind]) => kind),
    fields: kinds.flatMap(([, { fields }]) => Object.keys(fields).filter((name) => fields[name] !== 'passage')),
    mentions: kinds.flatMap(([, { mentions }]) => mentions.map(({ code }) => code)),
  }
  for (const { wordings } of [french, english])
    for (const [topic, codes] of Object.entries(needed)) {
      const words: Readonly<Record<string, string>> = wordings[topic as keyof typeof needed]
      expect([topic, [...new Set(codes)].filter((code) => !words[code])]).toEqual([topic, []])
      expect([topic, Object.keys(words).filter((code) => !codes.includes(code))]).toEqual([topic, []])
    }
})
