import type { PastStory } from '../../server/demonstration/history.ts'

/** The same, the hourly job at work while each part is told. */
export const withNights = (story: PastStory, nights: number[], work: () => Promise<number>): PastStory => ({
  ...story,
  parts: story.parts.map(({ key, tell }) => ({
    key,
    tell: async (tools) => {
      const night = async (): Promise<void> => void nights.push(await work())
      await Promise.all([tell(tools), night()])
    },
  })),
})

/** A few stories of each programme, of every age and with ends of every kind: what takes seconds, not minutes. */
export function thinned(stories: readonly PastStory[], teller: (story: PastStory) => string): readonly PastStory[] {
  const kept: Readonly<Record<string, (place: number) => boolean>> = {
    frac: (place) => place % 19 === 0,
    accreditation: (place) => [0, 7, 13, 20, 26].includes(place),
    apprentic: (place) => place === 0,
    'collective-action': (place) => place === 3,
  }
  const seen = new Map<string, number>()
  return stories.filter((story) => {
    const place = seen.get(teller(story)) ?? 0
    seen.set(teller(story), place + 1)
    return kept[teller(story)]?.(place) ?? true
  })
}
