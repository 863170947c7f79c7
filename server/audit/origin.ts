/** Where a request comes from, as the journal keeps it. */
export interface RequestOrigin {
  /** The network address of the client; behind proxies, the one the trusted ones tell. */
  readonly address: string | null
  /** The API token used instead of a session. */
  readonly tokenId?: string
}
