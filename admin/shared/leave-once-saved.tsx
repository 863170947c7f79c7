import { useEffect } from 'react'
import { useFormState } from 'react-hook-form'
import { useNavigate } from 'react-router'

/** Inside a form: goes on to `to` once the form knows itself saved; earlier, leaving would ask about unsaved input. */
export function LeaveOnceSaved({ to }: { to: string | null }) {
  const navigate = useNavigate()
  const { isSubmitSuccessful } = useFormState()
  useEffect(() => {
    if (to !== null && isSubmitSuccessful) navigate(to)?.catch(() => undefined)
  }, [to, isSubmitSuccessful, navigate])
  return null
}
