import { z } from 'zod'
import { deliverWebhook } from '../server/webhooks/deliver-webhook.ts'
import { defineJob } from './job.ts'

/** A failure is noted on the row and tried again after its own pauses: for the queue the job is done. */
export const deliverWebhookJob = defineJob({
  name: 'deliver-webhook',
  payload: z.strictObject({ deliveryId: z.uuid() }),
  handle: async (services, { deliveryId }, { log }) => {
    const outcome = await deliverWebhook(services, deliveryId)
    log.debug({ deliveryId, outcome }, 'webhook delivery')
  },
})
