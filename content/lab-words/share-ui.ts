// The words of the sheet that shares a run and takes it along. `{name}` is the name of a file.

export type ShareWords = {
  readonly title: string
  readonly link: {
    readonly heading: string
    readonly note: string
    readonly label: string
    readonly copy: string
  }
  readonly embed: { readonly heading: string; readonly label: string; readonly copy: string }
  readonly qr: {
    readonly show: string
    readonly hide: string
    readonly label: string
    readonly tooLong: string
  }
  /** What tells whether two runs are the same, byte for byte. */
  readonly prints: { readonly heading: string; readonly note: string; readonly making: string }
  readonly file: {
    readonly heading: string
    readonly note: string
    readonly save: string
    readonly load: string
  }
  readonly take: {
    readonly heading: string
    readonly mermaid: string
    readonly transcript: string
    readonly curl: string
    readonly svg: string
    readonly png: string
  }
  /** What happened, in one sentence each. */
  readonly said: {
    readonly copied: string
    /** Where the browser has no clipboard, the text stands selected. */
    readonly selected: string
    readonly saved: string
    readonly loaded: string
    readonly failed: string
    readonly fileTooLarge: string
    readonly pngTooLong: string
    /** A prediction is open: a text that tells the whole run could tell its answer. */
    readonly asked: string
    readonly noRequest: string
    readonly noCommand: string
  }
  /** Names the text that stands selected. */
  readonly text: string
}
