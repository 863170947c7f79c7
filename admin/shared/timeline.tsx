import type { ReactNode } from 'react'
import type { Tone } from '../theme.ts'
import { Icon, type IconName } from './icons.tsx'
import { InstantText } from './legal-date.tsx'

export interface TimelineEvent {
  readonly id: string
  /** Instant of the wire. */
  readonly at: string
  /** "Claire Martin a déclaré le dossier complet." */
  readonly sentence: ReactNode
  readonly icon?: IconName
  readonly tone?: Tone
  readonly reason?: string | null
  /** Shown on demand: what changed, field by field. */
  readonly more?: { readonly label: string; readonly content: ReactNode }
}

/** What happened, in sentences, in the order given. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className="timeline-event" data-tone={event.tone ?? 'neutral'}>
          <span className="timeline-sign">
            <Icon name={event.icon ?? 'check'} />
          </span>
          <div>
            <p>{event.sentence}</p>
            <p className="small second">
              <InstantText value={event.at} />
            </p>
            {event.reason ? <p className="timeline-reason">{event.reason}</p> : null}
            {event.more ? (
              <details>
                <summary className="small">{event.more.label}</summary>
                {event.more.content}
              </details>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
