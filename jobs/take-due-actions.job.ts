import { z } from 'zod'
import { takeDueActions } from '../server/cases/take-due-actions.ts'
import { defineJob } from './job.ts'

export const takeDueActionsJob = defineJob({
  name: 'take-due-actions',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const taken = await takeDueActions(services)
    log.info({ taken }, 'acts brought about by a date taken')
  },
})
