import { draftFor } from '../open-data/open-data-out.ts'
import { publishEdition } from '../open-data/publish-edition.ts'
import type { DemonstrationTools } from './tools.ts'

/**
 * The funder of the demonstration publishes a first edition of its awards: what the public reads of it has something to show at once. Called
 * when the stories of today are told; those of the past wait for the next edition, as late awards do.
 */
export async function publishAwards({ services, at, actor, today }: DemonstrationTools): Promise<void> {
  at(today)
  const administrator = actor('administrator')
  const draft = await draftFor(services, administrator)
  if (draft.changes.length > 0) await publishEdition(services, administrator, draft.digest)
}
