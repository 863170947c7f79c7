/** Characters gathered before they are handed on: a row alone costs more to carry than to make. */
const PIECE = 64 * 1024

/** Small texts joined to pieces worth writing. Whoever reads sets the pace: nothing is made ahead. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}
