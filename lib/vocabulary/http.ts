// HTTP messages as plain data: native Request and Response drop Cookie, Set-Cookie, Origin and Sec-Fetch-* in a browser.

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'

/** One field line; the list is ordered and may repeat a name (Set-Cookie does). @see RFC 9110 §5.3 */
export type Header = readonly [name: string, value: string]

export type HttpRequest = {
  readonly method: Method
  /** Absolute URL. */
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: string
}

export type HttpResponse = {
  readonly status: number
  readonly headers: readonly Header[]
  readonly body: string
}

export type HttpMessage = HttpRequest | HttpResponse

export const isRequest = (message: HttpMessage): message is HttpRequest => 'method' in message

/** The first value of a field, or null. Names compare without case. @see RFC 9110 §5.1 */
export function header(message: HttpMessage, name: string): string | null {
  const wanted = name.toLowerCase()
  return message.headers.find(([n]) => n.toLowerCase() === wanted)?.[1] ?? null
}

/** All values of a field, in order. */
export function headers(message: HttpMessage, name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return message.headers.filter(([n]) => n.toLowerCase() === wanted).map(([, value]) => value)
}

/** The value of one cookie in a request's Cookie field, or null; the first one wins, as in most servers. */
export function cookie(request: HttpRequest, name: string): string | null {
  for (const pair of (header(request, 'Cookie') ?? '').split('; ')) {
    const at = pair.indexOf('=')
    if (at >= 0 && pair.slice(0, at) === name) return pair.slice(at + 1)
  }
  return null
}

/** The field that says how long the content is, in octets. @see RFC 9110 §8.6, RFC 9112 §6.3 */
export const contentLength = (body: string): Header => [
  'Content-Length',
  String(new TextEncoder().encode(body).length),
]

/** Reason phrases of the status codes that the applications use. @see RFC 9110 §15 */
export const reasonPhrase: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}
