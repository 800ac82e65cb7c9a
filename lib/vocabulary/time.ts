// Units of time: JWT counts whole seconds since 1970 (NumericDate), so the whole engine does.

/** Seconds since 1970-01-01T00:00:00Z, a NumericDate. @see RFC 7519 §2 */
export type EpochSeconds = number & { readonly __unit: 'epoch seconds' }

/** A length of time in seconds. */
export type Seconds = number & { readonly __unit: 'seconds' }

/** Every story begins at Thu, 01 Jan 2026 00:00:00 GMT. */
export const T0 = 1767225600 as EpochSeconds

export const seconds = (n: number): Seconds => n as Seconds
export const later = (at: EpochSeconds, by: number): EpochSeconds => (at + by) as EpochSeconds
