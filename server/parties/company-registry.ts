import type { CompanyRegistry } from './registry.ts'
import { registryApi } from './registry-api.ts'
import { registryFile } from './registry-file.ts'

/** Beyond this a person would rather type. */
const TIMEOUT_MS = 3_000

/**
 * The register of companies of this installation: the local file first, then the public API, each when configured.
 * What the file does not know is asked of the API; when the API is off-line the answer says so, for the file may hold a part only.
 */
export function companyRegistry(options: { url: string | null; file: string | null; timeoutMs?: number }): CompanyRegistry {
  const file = options.file === null ? null : registryFile(options.file)
  const api = options.url === null ? null : registryApi({ url: options.url, timeoutMs: options.timeoutMs ?? TIMEOUT_MS })
  return {
    find: async (siret) => {
      const first = await file?.find(siret)
      if (first && (first.kind === 'found' || !api)) return first
      return api ? api.find(siret) : { kind: 'offline', reason: 'not-configured' }
    },
  }
}
