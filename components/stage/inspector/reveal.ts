// Brings a line into sight inside the box that holds it, without moving the page or the focus.

/** Scrolls the nearest box that scrolls, and never the page, until the element is in sight. */
export function reveal(element: Element): void {
  let box = element.parentElement
  while (box && box !== document.body) {
    const { overflowY } = getComputedStyle(box)
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight) {
      scrollTo(element, box)
      return
    }
    box = box.parentElement
  }
}

function scrollTo(element: Element, box: Element): void {
  const [line, frame] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
  if (line.top >= frame.top && line.bottom <= frame.bottom) return
  box.scrollTop += line.top - frame.top - (frame.height - line.height) / 2
}
