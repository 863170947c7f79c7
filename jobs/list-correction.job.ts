import { z } from 'zod'
import { listChanges } from '../server/corrections/list-changes.ts'
import { defineJob } from './job.ts'

export const listCorrectionJob = defineJob({
  name: 'list-correction',
  payload: z.strictObject({ correctionId: z.uuid() }),
  handle: async (services, { correctionId }, { log }) => {
    const looked = await listChanges(services, correctionId)
    log.info({ looked, correctionId }, 'what a correction would change listed')
  },
})
