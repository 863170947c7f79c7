import { deliverWebhook } from '../../server/webhooks/deliver-webhook.ts'
import { resumeWebhooks } from '../../server/webhooks/resume-webhooks.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser, testApp } from '../support/api.ts'

export interface DeliveryRow extends Record<string, unknown> {
  readonly id: string
  readonly case_id: string
  readonly event_id: string
  readonly kind: string
  readonly state: string
  readonly attempts: number
  readonly status: number | null
  readonly error: string | null
  readonly response: string | null
}

/** A world whose webhooks may reach this machine. */
export async function createWebhookWorld(): Promise<CaseWorld> {
  const world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
  const services = { ...world.services, webhookNetworks: ['127.0.0.0/8'] }
  return { ...world, services, app: testApp(services) }
}

export const deliveries = (world: CaseWorld): Promise<DeliveryRow[]> =>
  world.database.sql<DeliveryRow>('select * from webhook_delivery order by position')

export async function register(
  world: CaseWorld,
  body: Record<string, unknown>,
  by: TestUser = world.users.administrator,
): Promise<{ id: string; version: number; secret: string }> {
  const made = await as(world.app, by)
    .post('/api/v1/webhooks')
    .send({ name: 'Comptabilité', kinds: ['case.state-changed', 'case.acted'], programmes: null, ...body })
  if (made.status !== 201) throw new Error(`${made.status} ${made.text}`)
  return { id: made.body.webhook.id, version: made.body.webhook.version, secret: made.body.secret }
}

/** Takes the jobs of the outbox one after the other, as a worker would, until there is none. */
export async function work(world: CaseWorld, options: { timeLimitMs?: number } = {}): Promise<void> {
  for (;;) {
    const jobs = await world.database.sql<{ id: string; job: string; payload: { deliveryId: string } }>(
      `update outbox set dispatched_at = now() where dispatched_at is null and job in ('deliver-webhook', 'resume-webhooks')
       returning id, job, payload, created_at`,
    )
    if (jobs.length === 0) return
    for (const { job, payload } of jobs) {
      if (job === 'resume-webhooks') await resumeWebhooks(world.services)
      else await deliverWebhook(world.services, payload.deliveryId, options)
    }
  }
}
