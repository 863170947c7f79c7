import type { Browser } from 'playwright-core'
import { accessibilityFaults, sidewaysOverflow } from './accessibility.ts'
import { launchBrowser, screenshot, type TestPage } from './browser.ts'
import { enter, openStage, type Stage } from './people.ts'

/** The told demonstration and one browser, for all tests of a group. */
export interface Scene {
  readonly stage: Stage
  readonly browser: Browser
  /** What the windows reported, over all tests: to be found empty at the end. */
  readonly troubles: string[]
  /** Lets one person work in a window of their own. */
  readonly as: (name: string, work: (opened: TestPage) => Promise<void>, language?: 'fr' | 'en') => Promise<void>
  /** The first case of a programme in a state, by reference; '' when there is none. */
  readonly caseIn: (programme: string, state: string) => Promise<string>
}

/** Opens the scene before the tests of the group it is called in, and clears it away after them. */
export function openScene(): Scene {
  let stage: Stage | undefined
  let browser: Browser | undefined
  const opened = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the scene opens with the first test')
    return thing
  }
  beforeAll(async () => {
    stage = await openStage()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  const scene: Scene = {
    get stage() {
      return opened(stage)
    },
    get browser() {
      return opened(browser)
    },
    troubles: [],
    as: async (name, work, language) => {
      const window = await enter(scene.browser, scene.stage, name, language)
      await work(window)
      scene.troubles.push(...window.troubles)
      await window.close()
    },
    caseIn: async (programme, state) => {
      const rows = await scene.stage.database.sql<{ id: string }>(
        'select id from case_file where programme_code = $1 and state = $2 order by reference limit 1',
        [programme, state],
      )
      return rows[0]?.id ?? ''
    },
  }
  return scene
}

/** Keeps what is seen and holds the page to what every page keeps: nothing axe finds, nothing to scroll sideways. */
export async function sound({ page }: TestPage, name: string): Promise<void> {
  await screenshot(page, name)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
}
