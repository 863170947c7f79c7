import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type Router } from 'express'

/** Vite names these files by their content: the same name never holds other bytes. */
const HASHED = 'assets'
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'

/**
 * The built console, mounted under /console. Any address of its own answers the page itself, so that a link into a
 * case can be opened or reloaded; a file that is not there is 404, never the page in its place.
 */
export function serveConsole(folder: string): Router {
  const page = path.join(folder, 'index.html')
  if (!existsSync(page)) throw new Error(`no built console in ${folder}`)
  const router = express.Router()
  router.use(
    `/${HASHED}`,
    express.static(path.join(folder, HASHED), {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Cache-Control', FOR_EVER),
    }),
  )
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Cache-Control', ASK_EACH_TIME),
    }),
  )
  router.get('/{*rest}', (request, response, next) => {
    if (request.path.startsWith(`/${HASHED}/`) || path.basename(request.path).includes('.')) {
      next()
      return
    }
    response.setHeader('Cache-Control', ASK_EACH_TIME)
    response.sendFile(page, { cacheControl: false })
  })
  return router
}
