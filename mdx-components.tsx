// Next asks for this file before it reads MDX. It adds nothing: a text gets its components from the page that shows it.
import type { MDXComponents } from 'mdx/types'

export const useMDXComponents = (): MDXComponents => ({})
