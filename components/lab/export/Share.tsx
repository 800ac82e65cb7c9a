'use client'
// The body of the sheet that shares a run and takes it along: link, embedding, QR code, file, texts and pictures.
import './share.css'
import { type ChangeEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import type { ShareWords } from '@/content/lab-words/share-ui'
import { embedCode } from './embed'
import { type Print, Prints } from './Prints'
import { QrCode } from './QrCode'
import { type Acts, type Said, useSaid } from './use-said'

export type ShareProps = {
  readonly words: ShareWords
  /** Opens this run at this step; `embed` does so inside another page, under a title. */
  readonly link: string
  readonly embed: { readonly src: string; readonly title: string }
  /** What tells this run from another one. */
  readonly prints: readonly Print[]
  /** Files are named after the run: no path, no ending. */
  readonly name: string
  /** The run as a file; `ending` with its dot. */
  readonly file: { readonly ending: string; readonly text: () => string }
  /** Opens what was in a file. A sentence says why it could not be opened, null that it was. */
  readonly onLoad: (text: string) => string | null
  /** Empty while it is being written. */
  readonly mermaid: string
  readonly transcript: () => string
  /** A prediction is open: what tells the whole run would tell its answer, and waits until that is on screen. */
  readonly asked?: boolean
  /** The request of this step as a command, or null where none can say it. Without it the step sends no request. */
  readonly curl: (() => string | null) | null
  readonly svg: () => string
  /** null: the picture is too long. */
  readonly png: () => Promise<Blob | null>
}

export function Share(props: ShareProps) {
  const { words, link, embed } = props
  const [said, acts] = useSaid(words)
  return (
    <div className="share">
      <Part heading={words.link.heading}>
        <p className="share-note">{words.link.note}</p>
        <Copyable label={words.link.label} button={words.link.copy} text={link} acts={acts} primary />
        <Scannable link={link} words={words} />
      </Part>
      <Part heading={words.embed.heading}>
        <Copyable
          label={words.embed.label}
          button={words.embed.copy}
          text={embedCode(embed.src, embed.title)}
          acts={acts}
        />
      </Part>
      <Part heading={words.prints.heading}>
        <p className="share-note">{words.prints.note}</p>
        <Prints prints={props.prints} making={words.prints.making} />
      </Part>
      <Files {...props} acts={acts} />
      <Takings {...props} acts={acts} />
      <Status said={said} label={words.text} />
    </div>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="share-part" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {children}
    </section>
  )
}

type CopyableProps = {
  readonly label: string
  readonly button: string
  readonly text: string
  readonly acts: Acts
  readonly primary?: boolean
}

/** A text that can be read and selected where it stands, with a button that copies it. */
function Copyable({ label, button, text, acts, primary = false }: CopyableProps) {
  return (
    <div className="share-copyable">
      <input
        className="field"
        aria-label={label}
        value={text}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className={primary ? 'btn btn-primary' : 'btn'} onClick={() => acts.copy(text)}>
        <Icon name="copy-text" size={18} />
        {button}
      </button>
    </div>
  )
}

function Scannable({ link, words }: { readonly link: string; readonly words: ShareWords }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.qr.hide : words.qr.show}
      </button>
      {open && <QrCode link={link} words={words} />}
    </>
  )
}

/** More than any run's file has; whatever is larger is not read at all. */
const mostBytes = 1_000_000

type Acting = ShareProps & { readonly acts: Acts }

function Files({ words, name, file, onLoad, acts }: Acting) {
  const chooser = useRef<HTMLInputElement>(null)
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (!chosen) return
    const about = { name: chosen.name }
    if (chosen.size > mostBytes) acts.say(fill(words.said.fileTooLarge, about))
    else
      await chosen.text().then(
        (text) => acts.say(onLoad(text) ?? fill(words.said.loaded, about)),
        () => acts.say(words.said.failed),
      )
    // the same file may be chosen again
    target.value = ''
  }
  const make = () => new Blob([file.text()], { type: 'text/plain;charset=utf-8' })
  return (
    <Part heading={words.file.heading}>
      <p className="share-note">{words.file.note}</p>
      <div className="share-buttons">
        <button type="button" className="btn" onClick={() => acts.save(name + file.ending, make)}>
          {words.file.save}
        </button>
        <button type="button" className="btn" onClick={() => chooser.current?.click()}>
          {words.file.load}
        </button>
        <input ref={chooser} type="file" accept={file.ending} hidden onChange={load} />
      </div>
    </Part>
  )
}

function Takings({ words, name, mermaid, transcript, asked = false, curl, svg, png, acts }: Acting) {
  const { take, said } = words
  const copyCurl = () => {
    const command = curl?.() ?? null
    if (command !== null) acts.copy(command)
    else acts.say(curl ? said.noCommand : said.noRequest)
  }
  const copyTold = (text: () => string) => (asked ? acts.say(said.asked) : acts.copy(text()))
  const drawing = () => new Blob([svg()], { type: 'image/svg+xml' })
  return (
    <Part heading={take.heading}>
      <div className="share-buttons">
        {/* What stays in reach where it cannot be had says why. */}
        <button
          type="button"
          className="btn"
          aria-disabled={asked}
          disabled={mermaid === ''}
          onClick={() => copyTold(() => mermaid)}
        >
          {take.mermaid}
        </button>
        <button type="button" className="btn" aria-disabled={asked} onClick={() => copyTold(transcript)}>
          {take.transcript}
        </button>
        <button type="button" className="btn" aria-disabled={curl === null} onClick={copyCurl}>
          {take.curl}
        </button>
        <button type="button" className="btn" onClick={() => acts.save(`${name}.svg`, drawing)}>
          {take.svg}
        </button>
        <button type="button" className="btn" onClick={() => acts.save(`${name}.png`, png, said.pngTooLong)}>
          {take.png}
        </button>
      </div>
    </Part>
  )
}

/** What the latest act came to. A text that has to be copied by hand stands here, selected. */
function Status({ said, label }: { readonly said: Said; readonly label: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (said.byHand !== null) field.current?.focus()
    if (said.byHand !== null) field.current?.select()
  }, [said])
  return (
    <div className="share-status" data-empty={said.sentence === '' || undefined}>
      <p role="status">{said.sentence}</p>
      {said.byHand !== null && (
        <textarea ref={field} className="field" aria-label={label} value={said.byHand} rows={4} readOnly />
      )}
    </div>
  )
}
