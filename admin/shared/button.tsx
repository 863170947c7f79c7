import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import { Link, type LinkProps } from 'react-router'
import { Icon, type IconName } from './icons.tsx'

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'danger-primary' | 'quiet'

interface LookProps {
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly small?: boolean
}

export type ButtonProps = LookProps &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
    /** Why the act is not possible: the button stays, greyed, reachable by keyboard, with the sentence beside it. */
    readonly whyNot?: string | null | undefined
    readonly busy?: boolean
    /** Sign only: the words are its accessible name. */
    readonly iconOnly?: boolean
  }

/** A verb. Never disabled in silence: `whyNot` says the reason in a sentence. */
export function Button({ look = 'plain', icon, small, whyNot, busy = false, iconOnly = false, children, ...rest }: ButtonProps) {
  const reasonId = useId()
  const refused = typeof whyNot === 'string'
  const button = (
    <button
      type="button"
      {...rest}
      className="button"
      data-look={look}
      data-size={small ? 'small' : undefined}
      data-icon-only={iconOnly ? '' : undefined}
      aria-disabled={refused || busy ? true : undefined}
      aria-busy={busy || undefined}
      aria-describedby={refused ? reasonId : rest['aria-describedby']}
      onClick={refused || busy ? stop : rest.onClick}
    >
      {icon ? <Icon name={icon} small={small ?? false} /> : null}
      {iconOnly ? <span className="hidden-visually">{children}</span> : children}
    </button>
  )
  if (!refused) return button
  return (
    <span className="stack stack-tight">
      <span>{button}</span>
      <WhyNot id={reasonId}>{whyNot}</WhyNot>
    </span>
  )
}

/** A submit button that is greyed must not submit either. */
const stop = (event: { preventDefault: () => void }): void => event.preventDefault()

/** The reason of a refused act, in a sentence. */
export function WhyNot({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="why-not" id={id}>
      <Icon name="info" small />
      <span>{children}</span>
    </span>
  )
}

/** An address that looks like a button: going somewhere is a link, doing something is a button. */
export function LinkButton({ look = 'plain', icon, small, children, ...rest }: LookProps & LinkProps) {
  return (
    <Link {...rest} className="button" data-look={look} data-size={small ? 'small' : undefined}>
      {icon ? <Icon name={icon} small={small ?? false} /> : null}
      {children}
    </Link>
  )
}
