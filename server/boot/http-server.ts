import type { RequestListener, Server } from 'node:http'
import http from 'node:http'
import net from 'node:net'
import { StartError } from './sentence.ts'

/** Longer than the idle time of usual proxies, which otherwise reuse a connection that we just closed. */
const KEEP_ALIVE_MS = 65_000

/** How long a client may take: who sends a byte now and then holds a connection that others need. */
export interface ClientLimits {
  /** From the first byte to the end of the headers. */
  readonly headersMs: number
  /** From the first byte to the end of the body: the largest file over a slow line. */
  readonly requestMs: number
  /** How often late connections are looked for. */
  readonly checkMs: number
  readonly connections: number
}
const LIMITS: ClientLimits = { headersMs: 20_000, requestMs: 600_000, checkMs: 5_000, connections: 2_000 }
/** What a browser sends, a long address and a few cookies, fits several times. */
const HEADER_BYTES = 16 * 1024
const HEADERS_AT_MOST = 100

/** How long requests under way may take once the stop is asked. */
export const DRAIN_MS = 8_000

interface Address {
  readonly host: string
  readonly port: number
}

/** The fault of an address that cannot be opened, in one sentence. */
function addressFault(error: unknown, { host, port }: Address): StartError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is already used by another program: stop it, or choose another port with PORT.`,
    EACCES: `This account may not open port ${port} of ${host}: choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: correct HOST.`,
    ENOTFOUND: `${host} is not the name of a machine: correct HOST.`,
  }
  return new StartError(sentences[code] ?? `Port ${port} of ${host} cannot be opened (${code || String(error)}): correct HOST or PORT.`, {
    cause: error,
  })
}

const listen = (server: net.Server, { host, port }: Address): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(addressFault(error, { host, port })))
    server.listen(port, host, resolve)
  })

/** Opens and closes the address: a busy port must be known before anything long is begun. */
export async function checkAddress(address: Address): Promise<void> {
  const probe = net.createServer()
  await listen(probe, address)
  await new Promise<void>((resolve) => {
    probe.close(() => resolve())
  })
}

export interface HttpServer {
  /** The port opened: the one asked, or one given by the system when 0 was asked. */
  readonly port: number
  /** Refuses new connections and lets requests under way end, within the limit. */
  drain(): Promise<void>
}

export async function openHttpServer(app: RequestListener, address: Address, limits: ClientLimits = LIMITS): Promise<HttpServer> {
  const server = http.createServer(
    {
      connectionsCheckingInterval: limits.checkMs,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: HEADER_BYTES,
    },
    app,
  )
  server.maxHeadersCount = HEADERS_AT_MOST
  server.maxConnections = limits.connections
  await listen(server, address)
  const { port } = server.address() as net.AddressInfo
  return { port, drain: () => drain(server) }
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    // A connection whose request just ended becomes idle: without this it would hold the stop for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(limit)
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
