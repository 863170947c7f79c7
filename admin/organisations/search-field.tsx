import { useEffect, useId, useRef, useState } from 'react'

const AFTER_LAST_KEY_MS = 300

/** A box that searches a moment after the last key, at once on Enter. What is typed stays while the rows are on their way. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  const [text, setText] = useState(value)
  const change = useRef(onChange)
  change.current = onChange
  const told = useRef(value)
  useEffect(() => {
    if (value === told.current) return
    // the filter was taken away elsewhere, or the address changed
    told.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === told.current) return
    const timer = setTimeout(() => {
      told.current = wanted
      change.current(wanted)
    }, AFTER_LAST_KEY_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <form
      className="list-search"
      onSubmit={(event) => {
        event.preventDefault()
        told.current = text.trim()
        change.current(text.trim())
      }}
    >
      <label className="hidden-visually" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="search"
        placeholder={label}
        maxLength={120}
        autoComplete="off"
        style={{ width: 320, maxWidth: '100%' }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
