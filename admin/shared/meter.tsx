import { Amount } from './amount.tsx'

export interface MeterPart {
  readonly label: string
  readonly value: string
  /** A colour of `figureColours`. */
  readonly colour: string
}

const euros = (amount: string): number => Math.max(0, Number(amount))

/** Parts of a whole (requested to paid, an envelope): a bar, and the same figures as words under it. */
export function Meter({ parts, total, label }: { parts: readonly MeterPart[]; total: string; label: string }) {
  const whole = euros(total)
  return (
    <figure className="stack stack-tight" aria-label={label}>
      <div className="meter" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.label}
            style={{ width: `${whole === 0 ? 0 : Math.min(100, (euros(part.value) / whole) * 100)}%`, background: part.colour }}
          />
        ))}
      </div>
      <figcaption className="row small" style={{ columnGap: 16 }}>
        {parts.map((part) => (
          <span key={part.label} className="row" style={{ gap: 6 }}>
            <span aria-hidden="true" style={{ width: 10, height: 10, borderRadius: 2, background: part.colour }} />
            {part.label} <Amount value={part.value} />
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
