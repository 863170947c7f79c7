import { Transform } from 'node:stream'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const END = Buffer.from('\r\n')

/** COPY ends its lines with LF, RFC 4180 with CR LF: an LF outside quotes becomes CR LF, one inside a cell stays. */
export function carriageReturns(onRow: () => void): Transform {
  let quoted = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const pieces: Buffer[] = []
      let from = 0
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at]
        if (byte === QUOTE) quoted = !quoted
        else if (byte === LINE_FEED && !quoted) {
          pieces.push(chunk.subarray(from, at), END)
          from = at + 1
          onRow()
        }
      }
      pieces.push(chunk.subarray(from))
      done(null, Buffer.concat(pieces))
    },
  })
}
