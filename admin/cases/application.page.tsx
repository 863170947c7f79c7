import { useParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { programmePages } from '../programmes/pages.ts'
import { PendingPage } from '../shared/page.tsx'

/** The application of a case, in the form of its programme. */
export default function ApplicationPage() {
  const { id = '' } = useParams()
  const { data, problem, retry } = useRead('/cases/{id}', { params: { id } })
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} width="reading" />
  const Application = data ? programmePages[data.programme]?.Application : undefined
  return Application ? <Application /> : <PendingPage width="reading" />
}
