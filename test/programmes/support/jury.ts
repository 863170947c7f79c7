import type { TestUser } from '../../support/api.ts'
import type { ApprenticWorld } from './apprentic-world.ts'
import type { Json } from './client.ts'

/** The jury at work over HTTP: reviews handed in, a session held and posted. */

const GRID = ['usefulness', 'apprentice', 'feasibility', 'example']

/** Gives the cases to the first two members; each hands in one mark and one reason per criterion. */
export async function reviewed(world: ApprenticWorld, marks: ReadonlyMap<string, number>): Promise<void> {
  const caseIds = [...marks.keys()]
  const reviewers = world.jury.slice(0, 2)
  const given = await world.client.call(world.supervisor, 'POST', '/reviews/assignments', {
    body: { caseIds, reviewerIds: reviewers.map(({ id }) => id), perCase: 2 },
  })
  if (given.status !== 200 && given.status !== 201) throw new Error(`not assigned: ${JSON.stringify(given)}`)
  for (const reviewer of reviewers) {
    const own = await world.client.call(reviewer, 'GET', '/reviews?limit=200')
    for (const line of own.body.items as { id: string; version: number; case: { id: string } }[]) {
      const mark = marks.get(line.case.id)
      if (mark === undefined) continue
      const content = { marks: GRID.map((criterion) => ({ criterion, mark, reason: 'Lu et comparé.' })) }
      const saved = await world.client.call(reviewer, 'PUT', `/reviews/${line.id}`, { version: line.version, body: content })
      const version = saved.body.version as number
      const handed = await world.client.call(reviewer, 'POST', `/reviews/${line.id}/submit`, { version })
      if (handed.status !== 200) throw new Error(`review not handed in: ${JSON.stringify([saved, handed])}`)
    }
  }
}

const versionOf = async (world: ApprenticWorld, id: string): Promise<number> => {
  const [row] = await world.database.sql<{ version: number }>('select version from committee_session where id = $1', [id])
  return row?.version ?? 0
}

/** A step of the session that must pass. */
export async function step(
  world: ApprenticWorld,
  by: TestUser,
  id: string,
  method: 'POST' | 'PUT',
  rest: string,
  body?: unknown,
): Promise<Json> {
  const version = await versionOf(world, id)
  const answer = await world.client.call(by, method, `/committee-sessions/${id}${rest}`, {
    version,
    ...(body === undefined ? {} : { body }),
  })
  if (answer.status >= 300) throw new Error(`${rest} was refused: ${JSON.stringify(answer)}`)
  return answer.body
}

export type Decision = 'for' | 'against'

/** A session on these cases, all members present, everybody voting the same; not yet posted. */
export async function held(
  world: ApprenticWorld,
  decisions: ReadonlyMap<string, Decision>,
  envelopeId: string | null = null,
): Promise<string> {
  const on = world.clock.now().toISOString().slice(0, 10)
  const opened = await world.client.call(world.supervisor, 'POST', '/committee-sessions', {
    body: { programme: 'apprentic', title: 'Jury de mai', meetsOn: on, quorum: 2, envelopeId },
  })
  if (opened.status !== 201) throw new Error(`no session: ${JSON.stringify(opened)}`)
  const id = opened.body.id as string
  await step(world, world.supervisor, id, 'PUT', '/members', {
    memberIds: world.jury.map((one) => one.id),
    chairId: world.jury[0]?.id ?? null,
  })
  await step(world, world.supervisor, id, 'POST', '/cases', { caseIds: [...decisions.keys()] })
  await step(world, world.supervisor, id, 'POST', '/freeze')
  await step(world, world.supervisor, id, 'POST', '/hold', { presentIds: world.jury.map((one) => one.id) })
  for (const [caseId, vote] of decisions) {
    for (const member of world.jury)
      await world.client.call(member, 'POST', `/committee-sessions/${id}/cases/${caseId}/votes`, {
        body: { votes: [{ userId: member.id, vote }] },
      })
    await step(world, world.supervisor, id, 'PUT', `/cases/${caseId}`, {
      proposal: vote === 'for' ? 'favourable' : 'unfavourable',
      reason: vote === 'for' ? 'Projet exemplaire.' : 'Budget peu réaliste.',
    })
  }
  return id
}
