import { useParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { programmePages } from '../programmes/pages.ts'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'

/** The application of a case, in the form of its programme. */
export default function ApplicationPage() {
  const { id = '' } = useParams()
  const { data, problem, retry } = useRead('/cases/{id}', { params: { id } })
  if (problem && !data) return <ErrorState problem={problem} onRetry={retry} />
  const Application = data ? programmePages[data.programme]?.Application : undefined
  return Application ? <Application /> : <LoadingSkeleton rows={8} />
}
