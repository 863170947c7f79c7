/**
 * Every job of the installation and what it is told, so that a misspelt name or payload does not compile.
 * `jobs/<name>.job.ts` holds the schema and the handler of each.
 */
export interface JobPayloads {
  'deliver-letter': { readonly letterId: string }
  'purge-outbox': Readonly<Record<string, never>>
}

export type JobName = keyof JobPayloads
