import type { ReactNode } from 'react'

/** All signs of the console, 24 × 24, drawn with the pen of the text. They are decoration: a word always stands beside them. */
const SHAPES = {
  sun: (
    <path d="M12 4V2m0 20v-2m8-8h2M2 12h2m13.7-5.7 1.4-1.4M4.9 19.1l1.4-1.4m0-11.4L4.9 4.9m14.2 14.2-1.4-1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z" />
  ),
  folder: <path d="M3 6.5A1.5 1.5 0 0 1 4.5 5H9l2 2.5h8.5A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18Z" />,
  building: (
    <path d="M5 21V4.5A1.5 1.5 0 0 1 6.5 3h7A1.5 1.5 0 0 1 15 4.5V21m0-11h3.5a1.5 1.5 0 0 1 1.5 1.5V21M3 21h18M8.5 7.5h3m-3 4h3m-3 4h3" />
  ),
  people: (
    <path d="M15 20v-1.5a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4V20m18 0v-1.5a4 4 0 0 0-3-3.87M15.5 4.6a3.5 3.5 0 0 1 0 6.8M12.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z" />
  ),
  euro: <path d="M17.5 6.5A7 7 0 0 0 6.6 9a9 9 0 0 0 0 6 7 7 0 0 0 10.9 2.5M4 10.5h9M4 13.5h8" />,
  chart: <path d="M4 20h16M7 16v-5M12 16V6M17 16v-8" />,
  inbox: <path d="M3 13h5l1.5 3h5L16 13h5M5.5 5h13L21 13v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5Z" />,
  gear: (
    <path d="M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm7-3.5a7 7 0 0 0-.1-1.3l2-1.5-2-3.4-2.4.9a7 7 0 0 0-2.2-1.3L14 3h-4l-.3 2.4a7 7 0 0 0-2.2 1.3l-2.4-.9-2 3.4 2 1.5a7 7 0 0 0 0 2.6l-2 1.5 2 3.4 2.4-.9a7 7 0 0 0 2.2 1.3L10 21h4l.3-2.4a7 7 0 0 0 2.2-1.3l2.4.9 2-3.4-2-1.5A7 7 0 0 0 19 12Z" />
  ),
  search: <path d="m20 20-4.5-4.5M17.5 10.5a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z" />,
  fold: <path d="m14 7-5 5 5 5M20 5v14" />,
  left: <path d="m14 6-6 6 6 6" />,
  down: <path d="m6 9 6 6 6-6" />,
  up: <path d="m6 15 6-6 6 6" />,
  sort: <path d="m8 10 4-4 4 4m-8 4 4 4 4-4" />,
  plus: <path d="M12 5v14M5 12h14" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  alert: <path d="M12 9v4.5m0 3v.1M10.7 4.2 2.9 18a1.5 1.5 0 0 0 1.3 2.2h15.6a1.5 1.5 0 0 0 1.3-2.2L13.3 4.2a1.5 1.5 0 0 0-2.6 0Z" />,
  info: <path d="M12 11v5.5m0-9v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z" />,
  question: <path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8m0 3v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z" />,
  stop: <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8Zm4 4.5v5.5m0 3v.1" />,
  lock: <path d="M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1Z" />,
  clock: <path d="M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z" />,
  hourglass: <path d="M6 3h12M6 21h12M7.5 3v3.5c0 2.5 4.5 4 4.5 5.5s-4.5 3-4.5 5.5V21m9-18v3.5c0 2.5-4.5 4-4.5 5.5s4.5 3 4.5 5.5V21" />,
  pencil: <path d="M4 20h4L19.5 8.5a2 2 0 0 0 0-2.8l-1.2-1.2a2 2 0 0 0-2.8 0L4 16Zm9.5-13.5 4 4" />,
  scales: <path d="M12 4v16m-4 0h8M5 7h14M5 7l-3 6.5a3.2 3.2 0 0 0 6 0Zm14 0-3 6.5a3.2 3.2 0 0 0 6 0Z" />,
  letter: (
    <path d="M4.5 5.5h15A1.5 1.5 0 0 1 21 7v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7a1.5 1.5 0 0 1 1.5-1.5ZM3.5 7.5 12 13l8.5-5.5" />
  ),
  report: <path d="M13.5 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8.5ZM13.5 3v5.5H19M8.5 13h7m-7 4h5" />,
  seal: (
    <path d="m9 12 2 2 4-4m6 2-2.2 2.5.3 3.3-3.3.8L14 21.4 12 20l-2 1.4-1.8-2.8-3.3-.8.3-3.3L3 12l2.2-2.5-.3-3.3 3.3-.8L10 2.6 12 4l2-1.4 1.8 2.8 3.3.8-.3 3.3Z" />
  ),
  play: <path d="M7 4.5v15l12-7.5Z" />,
  undo: <path d="M8 5 3.5 9.5 8 14M4 9.5h10a6 6 0 0 1 0 12h-3" />,
  return: <path d="m9 14-4.5 4.5L9 23M5 18.5h9a6 6 0 0 0 6-6V4" />,
  again: <path d="M20 12a8 8 0 1 1-2.3-5.7L20 8.5M20 3.500v5h-5" />,
  leave: <path d="M15 16.5 19.5 12 15 7.5M19 12H9m2-8H5.5A1.5 1.5 0 0 0 4 5.5v13A1.5 1.5 0 0 0 5.5 20H11" />,
  person: <path d="M19 20v-1.5a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4V20M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z" />,
  filter: <path d="M4 5h16l-6.5 7.5V18L10.5 20v-7.5Z" />,
  more: <path d="M5 12h.1M12 12h.1M19 12h.1" strokeWidth={3} />,
  import: <path d="M12 3v11m-4.5-4L12 14.5 16.5 10M4 17v2.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V17" />,
  link: <path d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5" />,
  offline: <path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4m4.5-.4A10 10 0 0 1 19 12M12 19.5h.1" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5L19.5 18h-15ZM10 20.5a2 2 0 0 0 4 0" />,
  flag: <path d="M5 21V4m0 0c5-2.5 9 2.5 14 0v10c-5 2.5-9-2.5-14 0" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}

/** The sign of the product: the arch of a counter. */
export function BrandMark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="#0F5E6B" />
      <path d="M8 24V14a8 8 0 0 1 16 0v10" fill="none" stroke="#fff" strokeWidth="2.5" />
      <path d="M5 24h22" stroke="#FFC233" strokeWidth="2.5" />
    </svg>
  )
}
