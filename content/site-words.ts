// The words of everything around the stage: home, about, not found.

export type Door = { readonly title: string; readonly text: string; readonly link: string }

/** What the browser remembers, and what can be done about it. */
export type ProgressWords = {
  readonly title: string
  readonly where: string
  readonly none: string
  readonly holds: string
  readonly save: string
  readonly open: string
  readonly openNote: string
  readonly imported: string
  readonly leftOut: string
  readonly refusals: Readonly<Record<'big' | 'text' | 'deep' | 'foreign' | 'newer', string>>
  readonly erase: string
  readonly ask: string
  readonly yes: string
  readonly no: string
  readonly erased: string
  readonly undo: string
  readonly undone: string
  readonly unsaved: Readonly<Record<'refused' | 'newer', string>>
}

export type SiteWords = {
  readonly name: string
  readonly tagline: string
  readonly description: string
  readonly skip: string
  readonly otherLanguage: string
  readonly home: {
    readonly hook: {
      readonly bands: readonly [header: string, payload: string, signature: string]
      readonly copy: string
      readonly ask: string
      readonly session: string
      readonly jwt: string
      readonly again: string
      readonly pass: string
      readonly deny: string
      readonly passWhy: string
      readonly denyWhy: string
      readonly choose: string
      readonly see: string
      readonly rawRequest: string
    }
    readonly question: string
    readonly questionText: readonly string[]
    readonly path: string
    readonly pathNote: string
    readonly resume: string
    readonly resumeAt: string
    readonly resumeLab: string
    readonly resumeDone: string
    readonly resumeNone: string
    readonly manage: string
    readonly doors: {
      readonly learn: Door
      readonly drive: Door
      readonly read: Door
      readonly compare: Door
      readonly teach: Door
    }
  }
  readonly about: {
    readonly link: string
    readonly title: string
    readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
    readonly keysTitle: string
    readonly display: string
    readonly storage: string
  }
  readonly progress: ProgressWords
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string }
  readonly footer: { readonly licence: string; readonly nothing: string }
}
