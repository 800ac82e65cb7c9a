// Work that nobody waits for, done once the browser has nothing else to do.

/** Some browsers know no quiet moment; there a while has to do, in ms. */
const soon = 1000

/**
 * Does `work` when the browser is idle, `delay` ms from now at the earliest and `latest` ms after that at the latest (without
 * `latest` there is no such limit). Returns how to call it off.
 */
export function whenQuiet(work: () => void, delay = 0, latest?: number): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, delay || soon)
    return () => clearTimeout(timer)
  }
  let asked = 0
  const ask = () => {
    asked = requestIdleCallback(work, latest === undefined ? {} : { timeout: latest })
  }
  const timer = setTimeout(ask, delay)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(asked)
  }
}
