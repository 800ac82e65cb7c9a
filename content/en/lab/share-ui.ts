// Sharing a run and taking it along.
import type { ShareWords } from '../../lab-words/share-ui'

export const shareUi: ShareWords = {
  title: 'Share and take along',
  link: {
    heading: 'Link',
    note: 'It holds the designs, the settings, what was done and the step you are on. No token and no session ID is in it: they are made anew where it is opened.',
    label: 'Link to this run',
    copy: 'Copy link',
  },
  embed: { heading: 'Put it in another page', label: 'HTML to paste', copy: 'Copy HTML' },
  qr: {
    show: 'Show QR code',
    hide: 'Close QR code',
    label: 'QR code of the link to this run',
    tooLong:
      'The link is too long for a QR code that a phone could read. Copy the link, or save the run as a file.',
  },
  prints: {
    heading: 'Fingerprint',
    note: 'The first 16 hex digits of the SHA-256 of the whole run, to its last action. Where two fingerprints are equal, both readers saw the same run, byte for byte.',
    making: 'Being computed.',
  },
  file: {
    heading: 'File',
    note: 'A file holds what the link holds. It can be passed on without a network.',
    save: 'Save as file',
    load: 'Open a file',
  },
  take: {
    heading: 'Text and picture',
    mermaid: 'Copy as Mermaid',
    transcript: 'Copy the transcript',
    curl: 'Copy the request as curl',
    svg: 'Save as SVG',
    png: 'Save as PNG',
  },
  said: {
    copied: 'Copied.',
    selected:
      'This browser cannot copy from here, so the text is selected. Press Ctrl+C or Cmd+C to copy it.',
    saved: 'Saved {name}.',
    loaded: 'Opened {name}.',
    failed: 'That did not work. Please try again.',
    fileTooLarge: '{name} is too large for the file of a run, so it was not opened.',
    pngTooLong: 'The picture is so long that its letters would blur in a PNG. Save it as SVG.',
    asked: 'This text could tell the answer that you are asked for. Answer the question first, or skip it.',
    noRequest: 'No request is sent in this step. Go to a step that sends one to copy it.',
    noCommand:
      'This request holds a character that no command line can take, so there is no curl command for it.',
  },
  text: 'Text to copy',
}
