// The HTML that puts a run into another page.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c)

/** An iframe that loads when it comes into sight. `src` is the link with `?embed`. */
export const embedCode = (src: string, title: string): string =>
  `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="720" loading="lazy"></iframe>`
