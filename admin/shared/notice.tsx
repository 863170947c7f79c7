import type { ReactNode } from 'react'
import type { Tone } from '../theme.ts'
import { Icon, type IconName } from './icons.tsx'

const SIGN: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  accent: 'info',
  information: 'info',
  done: 'check',
  attention: 'alert',
  refused: 'stop',
}

/** A passage that must be read, on its own ground. `role` alert is announced at once: for what follows an act. */
export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  role?: 'alert' | 'status'
}) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon name={SIGN[tone]} />
      <div className="notice-body">
        {title ? <p style={{ fontWeight: 600 }}>{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
