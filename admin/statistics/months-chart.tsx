import { figureColours } from '../theme.ts'

export interface MonthRow {
  readonly month: string
  readonly label: string
  readonly received: number
  readonly decided: number
  readonly receivedBefore: number
  readonly decidedBefore: number
}

const WIDTH = 1040
const HEIGHT = 200
const LEFT = 34
const BOTTOM = 24
const TOP = 26

/** Round steps of the scale: at most five lines, whole numbers. */
function scale(most: number): { readonly step: number; readonly top: number } {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power)
  return { step, top: Math.max(step, Math.ceil(most / step) * step) }
}

interface Props {
  readonly rows: readonly MonthRow[]
  readonly received: string
  readonly decided: string
}

/**
 * Two bars a month from zero, the year before as a line over each. Drawn here: the content policy refuses the style sheets a library of
 * charts writes into the page. The table behind it says the same to those who do not see it.
 */
export function MonthsChart({ rows, received, decided }: Props) {
  const { step, top } = scale(Math.max(1, ...rows.flatMap((row) => [row.received, row.decided, row.receivedBefore, row.decidedBefore])))
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top)
  const band = (WIDTH - LEFT) / 12
  const bar = 26
  return (
    <svg className="statistics-months" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect x={LEFT} y={4} width={12} height={12} fill={figureColours[0]} />
      <text x={LEFT + 18} y={14}>
        {received}
      </text>
      <rect x={LEFT + 110} y={4} width={12} height={12} fill={figureColours[1]} />
      <text x={LEFT + 128} y={14}>
        {decided}
      </text>
      {Array.from({ length: top / step + 1 }, (_none, index) => index * step).map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className="statistics-axis" />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const middle = LEFT + band * (index + 0.5)
        const bars = [
          { key: 'received', x: middle - bar - 1, value: row.received, before: row.receivedBefore, colour: figureColours[0] },
          { key: 'decided', x: middle + 1, value: row.decided, before: row.decidedBefore, colour: figureColours[1] },
        ]
        return (
          <g key={row.month}>
            {bars.map(({ key, x, value, before, colour }) => (
              <g key={key}>
                <rect x={x} width={bar} y={y(value)} height={y(0) - y(value)} fill={colour} />
                {value > 0 ? (
                  <text x={x + bar / 2} y={y(value) - 4} textAnchor="middle">
                    {value}
                  </text>
                ) : null}
                {before > 0 ? <line x1={x - 2} x2={x + bar + 2} y1={y(before)} y2={y(before)} className="statistics-before" /> : null}
              </g>
            ))}
            <text x={middle} y={HEIGHT - 6} textAnchor="middle">
              {row.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
