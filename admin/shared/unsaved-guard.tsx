import { useEffect } from 'react'
import { useFormState } from 'react-hook-form'
import { useBlocker } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'

/** Inside a form: leaving the page with unsaved input asks first, closing the tab too. */
export function UnsavedGuard() {
  const t = useWords()
  const { isDirty, isSubmitSuccessful } = useFormState()
  const unsaved = isDirty && !isSubmitSuccessful
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
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
