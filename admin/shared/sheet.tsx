import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { ProblemMessage } from './problem-message.tsx'
import type { OwnWords } from './problem-words.ts'
import { ReasonField } from './reason-field.tsx'

interface SheetProps {
  readonly title: string
  readonly size?: 'normal' | 'full'
  /** Null: the sheet cannot be closed without an answer. */
  readonly onClose: (() => void) | null
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/**
 * A sheet over the page: the rest waits, the focus goes in and comes back. Escape and the cross close it; once something is typed they ask
 * first, since a key struck by mistake must not cost the reasons of a decision. "Cancel" is a word and closes at once.
 */
export function Sheet({ title, size = 'normal', onClose, children, foot }: SheetProps) {
  const t = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = (): void => {
    if (typed && !asking) setAsking(true)
    else if (asking) setAsking(false)
    else onClose?.()
  }
  // with the sheet itself, not after the next painting: a key struck at once must not go where the focus no longer is
  useLayoutEffect(() => {
    const node = dialog.current
    const before = document.activeElement
    node?.showModal()
    // showModal takes the first control, which is the cross: what is asked comes first, else the title is read out
    node?.querySelector<HTMLElement>('[data-first], h2')?.focus()
    return () => {
      node?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (onClose) leave()
      }}
      // the browser lets a second Escape through, whatever the page says: a sheet is closed by who opened it
      onClose={({ currentTarget }) => currentTarget.showModal()}
      onInput={({ target }) => {
        if (!(target instanceof HTMLInputElement && target.type === 'search')) setTyped(true)
      }}
    >
      <div className="sheet-head">
        <h2 id={titleId} tabIndex={-1} data-quiet-focus="">
          {title}
        </h2>
        {onClose ? (
          <Button look="quiet" small icon="cross" iconOnly onClick={leave}>
            {t('common.close')}
          </Button>
        ) : null}
      </div>
      <div className="sheet-body">{children}</div>
      {asking && onClose ? (
        <AskBeforeLosing onStay={() => setAsking(false)} onLose={onClose} />
      ) : foot ? (
        <div className="sheet-foot">{foot}</div>
      ) : null}
    </dialog>
  )
}

function AskBeforeLosing({ onStay, onLose }: { onStay: () => void; onLose: () => void }) {
  const t = useWords()
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => foot.current?.querySelector('button')?.focus(), [])
  return (
    <div className="sheet-foot" role="alert" ref={foot}>
      <p className="sheet-question">{t('forms.lose.title')}</p>
      <Button look="primary" onClick={onStay}>
        {t('forms.leave.stay')}
      </Button>
      <Button look="danger" onClick={onLose}>
        {t('forms.lose.lose')}
      </Button>
    </div>
  )
}

interface ConfirmSheetProps {
  readonly title: string
  /** What is about to happen, in full: amount, envelope before and after, letter. */
  readonly consequence: ReactNode
  /** A verb: "Attribuer l'aide". */
  readonly confirm: string
  readonly danger?: boolean
  readonly size?: 'normal' | 'full'
  /** Asks for the reason before it can be confirmed. */
  readonly reason?: { readonly label?: string; readonly hint?: string; readonly max?: number }
  readonly words?: OwnWords
  /** Rejecting with ApiProblem keeps the sheet open and shows why. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onClose: () => void
  /** Fields of the act itself. */
  readonly children?: ReactNode
}

/** Repeats what is about to happen and asks for the last word. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { title, consequence, confirm, danger = false, size = 'normal', reason, words, onConfirm, onClose, children } = props
  const t = useWords()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const send = (): void => {
    if (reason && text.trim() === '') {
      setMissing(true)
      return
    }
    setSending(true)
    setProblem(null)
    onConfirm(text.trim())
      .then(onClose)
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setSending(false))
  }
  const foot = (
    <>
      <Button look={danger ? 'danger-primary' : 'primary'} busy={sending} onClick={send}>
        {sending ? t('common.sending') : confirm}
      </Button>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
    </>
  )
  return (
    <Sheet title={title} size={size} onClose={onClose} foot={foot}>
      {problem ? <ProblemMessage problem={problem} {...(words ? { words } : {})} /> : null}
      <div className="stack stack-tight">
        <h3>{t('forms.consequence')}</h3>
        <div>{consequence}</div>
      </div>
      {children}
      {reason ? (
        <ReasonField {...reason} value={text} fault={missing && text.trim() === '' ? t('forms.reasonMissing') : null} onChange={setText} />
      ) : null}
    </Sheet>
  )
}
