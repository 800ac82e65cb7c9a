// 시간의 길이를 한국어로: 839초는 13분 59초.

const units = [
  [86400, '일'],
  [3600, '시간'],
  [60, '분'],
  [1, '초'],
] as const

/** 초 단위의 길이를 읽는 말로. 부호는 버린다. */
export function duration(length: number): string {
  let rest = Math.abs(Math.round(length))
  const parts = units.flatMap(([size, name]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count > 0 ? [`${count}${name}`] : []
  })
  return parts.join(' ') || '0초'
}
