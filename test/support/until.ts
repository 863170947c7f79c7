const STEP_MS = 20

/** Asks again until the answer is neither null, undefined nor false. Throws, naming what was awaited, after `limitMs`. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  limitMs = 180_000,
): Promise<Exclude<Awaited<Answer>, null | undefined | false>> {
  const began = performance.now()
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== undefined && answer !== false) return answer as Exclude<Awaited<Answer>, null | undefined | false>
    if (performance.now() - began > limitMs) throw new Error(`waited ${limitMs} ms in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
