import type { ReactNode } from 'react'
import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Tone } from '../theme.ts'
import { Button, LinkButton } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'
import { problemSentence } from './problem-words.ts'

interface BlockProps {
  readonly icon: IconName
  readonly tone?: Tone
  readonly title: string
  readonly children?: ReactNode
  /** The first step, as a button or a link. */
  readonly action?: ReactNode
}

function Block({ icon, tone = 'accent', title, children, action }: BlockProps) {
  return (
    <div className="state-block" data-tone={tone}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {children ? <div className="second">{children}</div> : null}
      {action ? <div className="row">{action}</div> : null}
    </div>
  )
}

/** Nothing here yet: what this place is for, and the first step. */
export function EmptyState({ icon = 'inbox', title, children, action }: Omit<BlockProps, 'icon' | 'tone'> & { icon?: IconName }) {
  return (
    <Block icon={icon} title={title} action={action}>
      {children}
    </Block>
  )
}

/** What was to be read could not be read. */
export function ErrorState({ problem, onRetry }: { problem: ApiProblem; onRetry?: () => void }) {
  const t = useWords()
  const missing = problem.status === 404
  const reserved = problem.status === 403
  const title = missing ? t('shell.notFound.title') : reserved ? t('shell.forbidden.title') : problemSentence(problem, t)
  return (
    <div role="alert">
      <Block
        icon={problem.transient ? 'offline' : reserved ? 'lock' : missing ? 'question' : 'stop'}
        tone={problem.transient ? 'attention' : 'refused'}
        title={title}
        action={
          missing || reserved ? (
            <LinkButton to="/" look="primary">
              {t('common.home')}
            </LinkButton>
          ) : onRetry ? (
            <Button icon="again" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          ) : null
        }
      >
        {missing || reserved ? <p>{problemSentence(problem, t)}</p> : null}
        {problem.status >= 500 && problem.requestId ? <p className="small">{t('problems.requestId', { id: problem.requestId })}</p> : null}
      </Block>
    </div>
  )
}

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%', '80%', '58%']

/** The shape of what is coming; says so to those who listen. */
export function LoadingSkeleton({ rows = 5 }: { rows?: number }) {
  const t = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="hidden-visually" style={{ background: 'none' }}>
        {t('common.loading')}
      </span>
      {WIDTHS.slice(0, rows).map((width) => (
        <span key={width} style={{ width }} aria-hidden="true" />
      ))}
    </div>
  )
}
