import PdfParser from 'pdf2json'

/** What each page of a PDF says, one string a page, pieces in reading order on lines of their own; read by another library than the one that writes. */
export async function textsOfPdf(bytes: Buffer): Promise<string[]> {
  const parser = new PdfParser()
  const pages = new Promise<string[]>((resolve, reject) => {
    parser.on('pdfParser_dataError', (error) => reject(error instanceof Error ? error : error.parserError))
    parser.on('pdfParser_dataReady', ({ Pages }) =>
      resolve(Pages.map(({ Texts }) => Texts.map(({ R }) => R.map(({ T }) => decode(T)).join('')).join('\n'))),
    )
  })
  parser.parseBuffer(bytes)
  try {
    return await pages
  } finally {
    parser.destroy()
  }
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
