// Whether the page stands in a frame of somebody else's page: the boot script knows it from the address.

/** Such a page remembers nothing, and looks at nothing that is remembered. */
export const isEmbedded = (): boolean => globalThis.document?.documentElement?.dataset?.embed !== undefined
