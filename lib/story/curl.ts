// A request of a run as a curl command, so that it can be taken along, read and tried in a shell.
import type { Header, HttpRequest } from '../vocabulary/http'

/** Control characters, which a terminal obeys when they are pasted, and surrogates that stand alone. */
const unprintable = /[\p{Cc}\p{Cs}]/u
/** @see RFC 9110 §5.6.2 */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Whatever it is, one word of a POSIX shell: only the quote itself means anything between quotes. @see POSIX XCU §2.2.2 */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** curl drops a field that has nothing behind its colon; with a semicolon it sends the field empty. */
const field = ([name, value]: Header): string => quoted(value === '' ? `${name};` : `${name}: ${value}`)

/** curl cuts white space off the ends of a value, as a receiver would. @see RFC 9110 §5.5 */
const canSend = ([name, value]: Header): boolean =>
  token.test(name) && !unprintable.test(value) && value === value.trim()

/** Whether curl would ask for exactly this: it leaves fragments out, and tidies up what is not in its normal form. */
const canAsk = (url: string): boolean =>
  /^https?:\/\/[^#]*$/.test(url) && URL.canParse(url) && new URL(url).href === url

/**
 * One command for a POSIX shell that sends this request, credentials included: all of them belong to the story.
 * null where no such command sends it unchanged, e.g. with a control character in it.
 * @see https://curl.se/docs/manpage.html
 */
export function curlOf({ method, url, headers, body }: HttpRequest): string | null {
  const canWrite = !unprintable.test(body.replaceAll('\n', ''))
  if (!canAsk(url) || !canWrite || !headers.every(canSend)) return null
  // without it curl reads {a,b} and [1-3] in an address as several addresses
  const glob = /[[\]{}]/.test(url) ? ' --globoff' : ''
  return [
    `curl${glob} --request ${method} ${quoted(url)}`,
    ...headers.map((header) => `--header ${field(header)}`),
    // `--data-raw` takes a leading @ for itself, where `--data` would send the file of that name
    ...(body ? [`--data-raw ${quoted(body)}`] : []),
  ].join(' \\\n  ')
}
