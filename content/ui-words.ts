// The words of the stage and the player: buttons, headings, notices. `{n}` and the like are filled in by fill().

export type UiWords = {
  // header
  readonly siteName: string
  readonly scenes: string
  readonly scene: string
  readonly previousScene: string
  readonly nextScene: string
  readonly design: string
  readonly otherLanguage: string
  readonly menu: string
  readonly settings: string
  readonly close: string
  // settings
  readonly theme: string
  readonly themeAuto: string
  readonly themePaper: string
  readonly themeBoard: string
  readonly themeProjector: string
  readonly motionOff: string
  readonly keysOn: string
  readonly shortcuts: string
  // stage
  readonly stage: string
  readonly diagram: string
  readonly follow: string
  readonly before: string
  readonly stepOf: string
  readonly more: string
  readonly less: string
  readonly changed: string
  readonly nothingChanged: string
  readonly opAdd: string
  readonly opRemove: string
  readonly opChange: string
  readonly said: string
  // transport
  readonly transport: string
  readonly first: string
  readonly previous: string
  readonly next: string
  readonly start: string
  readonly steps: string
  readonly stepButton: string
  readonly stepUnseen: string
  readonly gate: string
  readonly gateDone: string
  readonly auto: string
  readonly pause: string
  readonly message: string
  readonly share: string
  readonly shared: string
  // question
  readonly question: string
  readonly predict: string
  readonly skip: string
  readonly covered: string
  readonly answerFirst: string
  readonly yourAnswer: string
  readonly verdictRight: string
  readonly verdictOther: string
  readonly verdictSkipped: string
  readonly decidedAt: string
  readonly askAgain: string
  readonly principle: string
  // notices
  readonly dismiss: string
  readonly noticeNearest: string
  readonly noticeStep: string
  readonly noticeDesign: string
  readonly noticeUnreadable: string
  readonly noticeMemory: string
  // shortcuts
  readonly keyNext: string
  readonly keyEnds: string
  readonly keySpace: string
  readonly keyAnswer: string
  readonly keyDesign: string
  readonly keyInspector: string
  readonly keyLog: string
  readonly keyChanges: string
  readonly keyPresent: string
  readonly keyHelp: string
  readonly keyEscape: string
  // presenting
  readonly present: string
  readonly presentEnd: string
  readonly presentAnswer: string
  readonly rightOption: string
}
