import type { Actor } from '../../access/actor.ts'
import type { Services } from '../../services.ts'
import { describeCase } from './describe-case.ts'

/** The aid as the case stands for this person, with its ladder: what the form shows after each saving. */
export async function estimateAid(services: Services, actor: Actor, caseId: string) {
  const { computation } = await describeCase(services, actor, caseId)
  return computation
}
