import type { Asked } from './matrix-requests.ts'

/** Nobody's. */
const NOBODY = '00000000-0000-7000-8000-000000000000'
const endpoint = { name: 'X', kinds: ['case.acted'], programmes: null }

interface Target {
  readonly webhookId: string
  readonly deliveryId: string
}

/** How webhooks, the page of jobs and calendars are asked for. */
export const integratorRequests: Readonly<Record<string, (target: Target) => Asked>> = {
  listWebhooks: ({ webhookId }) => ({ shows: [webhookId] }),
  // an address of this house: refused to whoever may register one
  createWebhook: () => ({ body: { ...endpoint, url: 'https://10.0.0.1/' } }),
  readWebhook: ({ webhookId }) => ({ params: { id: webhookId } }),
  changeWebhook: ({ webhookId }) => ({ params: { id: webhookId }, body: { ...endpoint, url: 'https://example.org/', active: true } }),
  // nobody's: what is asked for here would be done
  deleteWebhook: () => ({ params: { id: NOBODY } }),
  testWebhook: () => ({ params: { id: NOBODY } }),
  renewWebhookSecret: () => ({ params: { id: NOBODY } }),
  listWebhookDeliveries: ({ webhookId, deliveryId }) => ({ params: { id: webhookId }, shows: [deliveryId] }),
  replayWebhookDeliveries: ({ webhookId }) => ({ params: { id: webhookId }, body: { since: '2999-01-01T00:00:00Z', only: 'all' } }),
  // it waits already
  replayWebhookDelivery: ({ deliveryId }) => ({ params: { id: deliveryId } }),
  skipWebhookDelivery: () => ({ params: { id: NOBODY } }),
  readJobs: () => ({}),
  listFailedJobs: () => ({}),
  retryFailedJobs: () => ({}),
  retryFailedJob: () => ({ params: { id: 'nothing' } }),
  readCalendar: () => ({ params: { token: 'x'.repeat(43) } }),
  readOwnCalendar: () => ({}),
  openCalendar: () => ({}),
  closeCalendar: () => ({}),
}
