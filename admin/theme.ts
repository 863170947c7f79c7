/**
 * The values of the design, with the contrast each must keep. `styles/tokens.css` gives them to the pages as custom properties;
 * a test keeps the two equal and the contrasts true.
 */
export const tokens = {
  ink: '#1B1F24',
  inkSecond: '#4A5159',
  /** Decoration only: too weak for a control. */
  line: '#D5D9DD',
  control: '#767E86',
  surface: '#FFFFFF',
  canvas: '#F6F5F2',
  accent: '#0F5E6B',
  accentWeak: '#E3F0F1',
  done: '#1E6B3A',
  doneWeak: '#E5F3E9',
  attention: '#7A4B00',
  attentionWeak: '#FFF1D6',
  refused: '#A3231F',
  refusedWeak: '#FCE8E6',
  information: '#234E9E',
  informationWeak: '#E8EEFB',
  focusInk: '#1B1F24',
  focusGlow: '#FFC233',
} as const

export type Token = keyof typeof tokens

/** Colours of figures, safe for colour-blind readers, in the order they are taken. */
export const figureColours = ['#0F5E6B', '#C8702A', '#6B4E9B', '#3C7D3C', '#B03A48', '#7A7A7A'] as const

/** What a colour means. A tone never comes alone: an icon and a word stand beside it. */
export type Tone = 'neutral' | 'accent' | 'done' | 'attention' | 'refused' | 'information'

/** Pairs that are read as text, and the least contrast of each (WCAG 2.2: 4.5 for text, 3 for the border of a control). */
export const contrasts: readonly { readonly front: Token; readonly back: Token; readonly least: number }[] = [
  ...(['surface', 'canvas', 'accentWeak', 'informationWeak', 'attentionWeak'] as const).flatMap((back) =>
    (['ink', 'inkSecond'] as const).map((front) => ({ front, back, least: 4.5 })),
  ),
  ...(['surface', 'canvas', 'accentWeak'] as const).map((back) => ({ front: 'accent' as const, back, least: 4.5 })),
  { front: 'surface', back: 'accent', least: 4.5 },
  { front: 'surface', back: 'refused', least: 4.5 },
  { front: 'done', back: 'doneWeak', least: 4.5 },
  { front: 'attention', back: 'attentionWeak', least: 4.5 },
  { front: 'refused', back: 'refusedWeak', least: 4.5 },
  { front: 'refused', back: 'surface', least: 4.5 },
  { front: 'information', back: 'informationWeak', least: 4.5 },
  { front: 'control', back: 'surface', least: 3 },
  { front: 'control', back: 'canvas', least: 3 },
  { front: 'focusInk', back: 'canvas', least: 3 },
]

function luminance(colour: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast of two `#RRGGBB` colours, 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
