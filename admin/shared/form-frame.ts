import { createContext, useContext } from 'react'

/** What a form tells its fields and its summary. */
export interface FormFrame {
  readonly formId: string
  /** Labels of the fields shown, by source; each field writes its own. */
  readonly labels: Record<string, string>
  readonly readOnly: boolean
  /** What the server's pointers begin with before the names of this form's fields: '/application/'. */
  readonly prefix: string
}

export const FormFrameContext = createContext<FormFrame>({ formId: 'form', labels: {}, readOnly: false, prefix: '/' })
export const useFormFrame = (): FormFrame => useContext(FormFrameContext)

/** Identifier of the control of a field, so that the summary can point at it. */
export const controlId = (formId: string, source: string): string => `${formId}-${source.replaceAll('.', '-')}`

/** A pointer of the server as one of this form. */
export const ownPointer = (pointer: string, prefix: string): string =>
  pointer.startsWith(prefix) ? `/${pointer.slice(prefix.length)}` : pointer
