import type { ReactNode } from 'react'

/** The words of a letter as they are read: lines that begin with a dash as a list; `headings`: number signs as titles, which minutes have. */
export function LetterText({ paragraphs, headings = false }: { paragraphs: readonly string[]; headings?: boolean }) {
  const blocks: ReactNode[] = []
  let items: string[] = []
  const endList = (): void => {
    if (items.length > 0)
      blocks.push(
        <ul key={blocks.length}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <li key={index}>{item}</li>
          ))}
        </ul>,
      )
    items = []
  }
  for (const text of paragraphs) {
    if (text.startsWith('- ')) {
      items.push(text.slice(2))
      continue
    }
    endList()
    const heading = headings ? /^##? (.*)$/s.exec(text) : null
    blocks.push(<p key={blocks.length}>{heading ? <strong>{heading[1]}</strong> : text}</p>)
  }
  endList()
  return <>{blocks}</>
}
