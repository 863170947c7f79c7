import type { Response } from 'express'
import type { PdfContent } from './pdf-content.ts'
import { renderPdf } from './render-pdf.ts'

/** Answers with a document made now, to be saved. Kept by nobody on the way: what it says may change tomorrow. */
export async function sendPdf(response: Response, content: PdfContent, fileName: string): Promise<null> {
  return sendPdfBytes(response, await renderPdf(content), fileName)
}

/** Answers with a document made before, byte for byte. */
export function sendPdfBytes(response: Response, bytes: Buffer, fileName: string): null {
  // no-transform: a compressed answer would no longer be the bytes whose hash is kept
  response.setHeader('Cache-Control', 'private, no-store, no-transform')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Disposition', `attachment; filename="${fileName.replace(/[^A-Za-z0-9._-]/g, '-')}"`)
  response.setHeader('Content-Type', 'application/pdf')
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
  return null
}
