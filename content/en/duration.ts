// A length of time in English: 839 seconds are 13 min 59 s.

const units = [
  [86400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const

/** A length in seconds as a reader says it. The sign is dropped. */
export function duration(length: number): string {
  let rest = Math.abs(Math.round(length))
  const parts = units.flatMap(([size, name]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count > 0 ? [`${count} ${name}`] : []
  })
  return parts.join(' ') || '0 s'
}
