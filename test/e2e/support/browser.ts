import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const REPORT = path.resolve('.test-report')

/** CHROMIUM_PATH, else the one of the npm package where it starts (see `global-setup.ts`), else an installed one. */
const executable = (): string | undefined => process.env['TEST_CHROMIUM'] || INSTALLED.find((file) => existsSync(file))

/** Why no browser test can run here, or null: for `describeWhen`. */
export function noBrowserReason(): string | null {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted && !existsSync(wanted)) return `CHROMIUM_PATH names ${wanted}, which is not there`
  return executable() ? null : `no Chromium found and none is shipped for ${process.platform} ${process.arch}: set CHROMIUM_PATH`
}

/** A headless browser. The sandbox needs rights that root in a container does not have; the pages opened are our own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = executable()
  if (!executablePath) throw new Error(noBrowserReason() ?? 'no browser')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
  return await chromium.launch({ executablePath, args })
}

export interface TestPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of the console, exceptions, refusals of the content policy and failed requests. Expected answers of the API are not among them. */
  readonly troubles: readonly string[]
  close(): Promise<void>
}

export interface PageOptions {
  /** http://127.0.0.1:port */
  readonly url: string
  readonly language?: 'fr' | 'en'
  readonly width?: number
  readonly height?: number
}

/** A window of its own (cookies, storage), 1366 × 768 in French unless told otherwise. */
export async function openPage(browser: Browser, options: PageOptions): Promise<TestPage> {
  const context = await browser.newContext({
    baseURL: options.url,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    locale: options.language === 'en' ? 'en-GB' : 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  const language = JSON.stringify(options.language ?? 'fr')
  await context.addInitScript(`try { localStorage.setItem('guichet.language', ${language}) } catch {}`)
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // a refusal is an answer like another; the browser reports it all the same
    const { url } = message.location()
    if (message.text().startsWith('Failed to load resource') && url.startsWith(`${options.url}/api/`)) return
    troubles.push(`${message.type()}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  return { page, context, troubles, close: () => context.close() }
}

/** Keeps what is seen in .test-report/, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(REPORT, { recursive: true })
  await page.screenshot({ path: path.join(REPORT, `${name}.png`), animations: 'disabled' })
}
