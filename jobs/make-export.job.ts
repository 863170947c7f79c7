import { z } from 'zod'
import { giveUpExport, makeExport } from '../server/exports/make-export.ts'
import { defineJob } from './job.ts'

export const makeExportJob = defineJob({
  name: 'make-export',
  payload: z.strictObject({ exportId: z.uuid() }),
  handle: async (services, { exportId }) => makeExport(services, exportId),
  giveUp: (services, { exportId }) => giveUpExport(services, exportId),
})
