import { useEffect, useId } from 'react'
import { useFormState } from 'react-hook-form'
import { useBlocker } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'

/** Forms of the page that hold unsaved input. The router allows one blocker: the forms tell, LeaveGuard asks for all of them. */
const unsavedForms = new Set<string>()

/** Inside a form: says that it holds unsaved input, until it is saved or gone. */
export function UnsavedGuard() {
  const { isDirty, isSubmitSuccessful } = useFormState()
  useUnsaved(isDirty && !isSubmitSuccessful)
  return null
}

/** The same for what is typed outside a form. */
export function useUnsaved(unsaved: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!unsaved) return
    unsavedForms.add(id)
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      unsavedForms.delete(id)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved, id])
}

/** Once in the frame: leaving a page with unsaved input asks first. */
export function LeaveGuard() {
  const t = useWords()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsavedForms.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  )
  if (blocker.state !== 'blocked') return null
  return (
    <Sheet
      title={t('forms.leave.title')}
      onClose={() => blocker.reset()}
      foot={
        <>
          <Button look="primary" onClick={() => blocker.reset()}>
            {t('forms.leave.stay')}
          </Button>
          <Button look="danger" onClick={() => blocker.proceed()}>
            {t('forms.leave.leave')}
          </Button>
        </>
      }
    >
      <p>{t('forms.leave.lead')}</p>
    </Sheet>
  )
}
