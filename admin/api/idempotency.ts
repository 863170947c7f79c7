/** A fresh key. `crypto.randomUUID` exists only on https and localhost; a console served over plain http in a LAN has getRandomValues. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface KeyRing {
  /** The key for this request: the same as before when its answer never came, a fresh one otherwise. */
  keyFor(fingerprint: string): string
  /** The server answered, whatever it said: the next attempt is a new act. */
  answered(): void
}

/** Keeps one key per act: sent again after a lost answer under the same key, never for another content. */
export function createKeyRing(newKey: () => string = newIdempotencyKey): KeyRing {
  let kept: { fingerprint: string; key: string } | null = null
  return {
    keyFor: (fingerprint) => {
      if (kept?.fingerprint !== fingerprint) kept = { fingerprint, key: newKey() }
      return kept.key
    },
    answered: () => {
      kept = null
    },
  }
}
