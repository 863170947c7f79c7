/** Most precise first: each pretends to be those after it. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (list: typeof BROWSERS, text: string): string | null => list.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** The browser and the system a request says it comes from; null when it says nothing known. */
export function browserOf(userAgent: string | null): { browser: string; system: string | null } | null {
  const browser = userAgent === null ? null : nameIn(BROWSERS, userAgent)
  return browser ? { browser, system: nameIn(SYSTEMS, userAgent ?? '') } : null
}
