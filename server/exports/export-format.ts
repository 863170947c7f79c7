/** What a list can be written as. */
export const FORMATS = ['csv', 'xlsx', 'ods', 'json'] as const
export type ExportFormat = (typeof FORMATS)[number]
