/** Fields of advice a consultancy may be accredited in, as an edition offers them unless told otherwise. */
export const FIELDS_OF_ADVICE: readonly string[] = [
  'export',
  'marketing',
  'strategy',
  'quality',
  'economic-intelligence',
  'organisation',
  'design',
  'digital',
  'cybersecurity',
  'environment',
  'human-resources',
]
