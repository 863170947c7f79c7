import { z } from 'zod'
import { applyToCases } from '../server/corrections/apply-to-cases.ts'
import { defineJob } from './job.ts'

export const applyCorrectionJob = defineJob({
  name: 'apply-correction',
  payload: z.strictObject({ correctionId: z.uuid() }),
  handle: async (services, { correctionId }, { log }) => {
    const corrected = await applyToCases(services, correctionId)
    log.info({ corrected, correctionId }, 'cases corrected')
  },
})
