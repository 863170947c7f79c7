/** A browser reduced to what a sign-in needs: cookies by host and path, one request at a time, redirections followed by hand. */
export class Browser {
  readonly #cookies = new Map<string, { host: string; path: string; value: string }>()

  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.endsWith(` ${name}`))?.[1].value
  }

  setCookie(url: string, name: string, value: string, path = '/'): void {
    this.#cookies.set(`${new URL(url).host} ${path} ${name}`, { host: new URL(url).host, path, value })
  }

  async go(url: string, form?: Record<string, string>): Promise<Visit> {
    const { host, pathname } = new URL(url)
    const sent = [...this.#cookies]
      .filter(([, cookie]) => cookie.host === host && (pathname === cookie.path || pathname.startsWith(cookie.path.replace(/\/?$/, '/'))))
      .map(([key, { value }]) => `${key.split(' ')[2]}=${value}`)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: sent.join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const header of response.headers.getSetCookie()) this.#take(host, pathname, header)
    const location = response.headers.get('location')
    return {
      url,
      status: response.status,
      location: location === null ? null : new URL(location, url).href,
      setCookies: response.headers.getSetCookie(),
      text: await response.text(),
    }
  }

  #take(host: string, pathname: string, header: string): void {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? pathname.replace(/\/[^/]*$/, '/')
    const expires = attributes.find((one) => /^expires=/i.test(one))?.slice(8)
    const key = `${host} ${path} ${name}`
    if (value === '' || (expires && Date.parse(expires) < Date.now())) this.#cookies.delete(key)
    else this.#cookies.set(key, { host, path, value })
  }
}

export interface Visit {
  readonly url: string
  readonly status: number
  readonly location: string | null
  readonly setCookies: readonly string[]
  readonly text: string
}
