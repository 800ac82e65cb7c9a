// The words of the stage and the player: buttons, headings, notices. `{n}` and the like are filled in by fill().
import type { Difference } from '@/lib/story/align'
import type { CredentialKind } from '@/lib/vocabulary/designs'
import type { WhatIfWords } from './what-if-words'

export type UiWords = {
  // header
  readonly siteName: string
  readonly scenes: string
  readonly scene: string
  readonly previousScene: string
  readonly nextScene: string
  readonly lab: string
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
  readonly keepProgress: string
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
  readonly takeOver: string
  /** The same where there is little room; the longer name contains it. */
  readonly takeOverShort: string
  readonly share: string
  readonly shared: string
  readonly readingLater: string
  readonly copyMermaid: string
  readonly mermaidNote: string
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
  readonly noticeNewer: string
  readonly noticeKnob: string
  readonly noticeKnobValue: string
  readonly noticeConfig: string
  // shortcuts
  readonly keyNext: string
  readonly keyEnds: string
  readonly keySpace: string
  readonly keyAnswer: string
  readonly keyDesign: string
  readonly keyDual: string
  readonly keyInspector: string
  readonly keyLog: string
  readonly keyChanges: string
  readonly keyPresent: string
  readonly keyWhatIf: string
  readonly keyTakeOver: string
  readonly keyHelp: string
  readonly keyEscape: string
  // presenting
  readonly present: string
  readonly presentEnd: string
  readonly presentAnswer: string
  readonly rightOption: string
  // inspector and desks
  readonly time: {
    readonly hours: string
    readonly minutes: string
    readonly seconds: string
    readonly left: string
    readonly over: string
  }
  readonly desks: {
    readonly label: string
    readonly empty: string
    readonly unused: string
    readonly keeps: string
    readonly none: string
    readonly key: string
    readonly restarts: string
    readonly times: string
    readonly lines: string
    readonly anonymous: string
    readonly noSameSite: string
    readonly tab: string
    readonly up: string
    readonly down: string
    readonly routed: string
    readonly cache: string
    readonly clock: string
    readonly fast: string
    readonly slow: string
    /** Which one of its family a refresh token is. */
    readonly voucher: string
    readonly hash: string
    readonly status: Readonly<Record<'active' | 'used' | 'revoked', string>>
    readonly successor: string
    readonly until: string
    readonly cutoff: string
    readonly was: string
    readonly badge: string
    /** The words on credentials, by what has become of them. */
    readonly copy: string
    readonly struck: string
    readonly erased: string
    readonly altered: string
    readonly misfit: string
    readonly bands: readonly [header: string, payload: string, signature: string]
    /** How people of the story are called, by login. */
    readonly people: Readonly<Record<string, string>>
  }
  readonly inspector: {
    readonly label: string
    readonly tabs: Readonly<Record<'http' | 'credential' | 'code' | 'log', string>>
    readonly noMessage: string
    readonly request: string
    readonly response: string
    readonly which: string
    readonly marked: string
    readonly bytes: string
    readonly proofBytes: string
    readonly whyCookie: Readonly<
      Record<'sent' | 'withheld' | 'stored' | 'replaced' | 'rejected' | 'expired', string>
    >
    readonly passed: string
    readonly pass: string
    readonly fail: string
    readonly notReached: string
    readonly ownClient: string
    readonly byScript: string
    readonly refusal: string
    readonly untold: string
    readonly noCredential: string
    readonly pick: string
    readonly places: Readonly<Record<'message' | 'browser' | 'second-tab' | 'phone' | 'attacker', string>>
    /** What a credential is called where several kinds are about. */
    readonly kinds: Readonly<Record<CredentialKind, string>>
    readonly parts: readonly [header: string, payload: string, signature: string]
    readonly token: string
    readonly readable: string
    readonly unreadable: string
    readonly signature: string
    readonly keyHeading: string
    readonly keyPublished: string
    readonly keyUnknown: string
    readonly checks: string
    readonly notChecked: string
    readonly copyToken: string
    readonly copyKey: string
    readonly copied: string
    readonly number: string
    readonly numberNote: string
    readonly row: string
    readonly noRow: string
    readonly rowUser: string
    readonly rowCreated: string
    readonly rowSeen: string
    readonly rowIdle: string
    readonly rowAbsolute: string
    readonly voucherValue: string
    readonly voucherNote: string
    readonly hashHeading: string
    readonly hashNote: string
    readonly refreshRow: string
    readonly noRefreshRow: string
    readonly cookieHeading: string
    readonly rowFamily: string
    readonly rowStatus: string
    readonly rowIssued: string
    readonly rowUsed: string
    readonly rowNext: string
    readonly codeLabel: string
    readonly codeNow: string
    readonly codeEarlier: string
    readonly codeNone: string
    readonly doneBy: Readonly<
      Record<
        'browser' | 'attacker' | 'person' | 'operator' | 'clock' | 'nobody' | 'server' | 'servers',
        string
      >
    >
    readonly logEmpty: string
    readonly logSecond: string
  }
  /** Turning a knob, and the two futures that come of it. */
  readonly whatIf: WhatIfWords
  /** Several designs side by side; a moment is what every lane goes through in one step. */
  readonly dual: {
    readonly name: string
    readonly label: string
    readonly moment: string
    readonly momentButton: string
    readonly momentUnseen: string
    readonly said: string
    readonly lane: string
    readonly look: string
    readonly add: string
    readonly remove: string
    readonly same: string
    readonly differs: string
    readonly first: string
    /** What differs, in one word below the sign and in a sentence. */
    readonly kinds: Readonly<Record<Difference, string>>
    readonly sentences: Readonly<Record<Difference | 'same', string>>
    readonly task: string
    readonly taskHere: string
    readonly guess: string
    readonly check: string
    readonly show: string
    readonly result: string
    readonly shown: string
    readonly pass: string
    readonly deny: string
    readonly nothingToSend: string
    readonly ledgerAdd: string
    readonly ledgerRemove: string
    readonly ledgerChange: string
    readonly unchanged: string
    readonly lookups: string
  }
  readonly article: {
    readonly challenge: string
    readonly tryIt: string
    readonly steps: string
    readonly sources: string
    readonly nav: string
  }
}
