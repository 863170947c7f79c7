/** A bar from zero in a cell: decoration, the number stands beside it. */
export function BarLine({ share, colour = 'var(--accent)' }: { share: number; colour?: string }) {
  return (
    <span className="statistics-track" aria-hidden="true">
      <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%`, background: colour }} />
    </span>
  )
}
