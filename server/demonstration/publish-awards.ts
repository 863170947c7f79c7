import { draftFor } from '../open-data/open-data-out.ts'
import { publishEdition } from '../open-data/publish-edition.ts'
import type { DemonstrationTools } from './tools.ts'

/**
 * The funder of the demonstration publishes an edition of its awards: a first one when the stories of today are told, so that the public has
 * something to read at once, a second one when those of the past are.
 */
export async function publishAwards({ services, at, actor, today }: DemonstrationTools): Promise<void> {
  at(today)
  const administrator = actor('administrator')
  const draft = await draftFor(services, administrator)
  if (draft.changes.length > 0) await publishEdition(services, administrator, draft.digest)
}
