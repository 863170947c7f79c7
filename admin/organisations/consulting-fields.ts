import { useQuery } from '@tanstack/react-query'
import { API_KEY } from '../api/hooks.ts'
import { call } from '../api/index.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Choice } from '../shared/fields.tsx'
import { valueWords } from '../shared/problem-words.ts'

/** Fields of consulting named by the programmes of this installation, with their words, in the order of these words. */
export function useConsultingFields(): readonly Choice[] {
  const t = useWords()
  const { data = [] } = useQuery({ queryKey: [API_KEY, 'consulting-fields'], queryFn: readFields, staleTime: 600_000 })
  return data.map((value) => ({ value, label: valueWords(value, t) ?? value })).sort((a, b) => a.label.localeCompare(b.label, t.locale))
}

async function readFields(): Promise<readonly string[]> {
  const { body } = await call('get', '/programmes', {})
  const editions = await Promise.all(body.items.map(({ code }) => call('get', '/programmes/{code}/editions', { params: { code } })))
  const named = editions.flatMap((answer) =>
    [answer.body.template.parameters, ...answer.body.items.map((edition) => edition.parameters)].flatMap((parameters) => {
      const fields: unknown = parameters['fields']
      return Array.isArray(fields) ? fields.filter((field): field is string => typeof field === 'string') : []
    }),
  )
  return [...new Set(named)]
}
