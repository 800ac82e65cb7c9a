// The one icon set: a 24 grid, 2 px round strokes cut slightly off square, in the colour of the text beside it.

type Drawing = { lines?: string; solid?: string }

const drawings = {
  // things of the story
  seal: {
    lines:
      'M8.2 13.4c1.5-1.3 1.6-2.6 1.2-4.3a3.6 3.6 0 1 1 5.3.1c-.5 1.6-.4 2.9 1.1 4.2M4.6 13.6l14.9-.3.4 4-15.6.2zM5 20.9l14.2-.2',
  },
  ticket: {
    lines: 'M3.2 12.2 7.4 6l13.3-.3.2 12.5-13.6.2zM12.5 9.4l5-.1M12.6 14.6l5-.1',
    solid: 'M8.3 10.6a1.6 1.6 0 1 0 .1 3.2 1.6 1.6 0 0 0-.1-3.2z',
  },
  voucher: {
    lines:
      'M3.2 6.2 20.9 6v3.4a2.7 2.7 0 0 0 0 5.2v3.5L3.1 18v-3.4a2.7 2.7 0 0 0 0-5.2zM8 10h.1M8 14h.1M12 12h4.4',
  },
  'half-ticket': {
    lines:
      'M15.2 5.9 3.3 6.2l-.2 12 12 .1 2.1-2.5-2-2.4 2-2.6-2-2.4zM7 10.4h4M7 14.2h3.4M20.8 6v2M20.8 11v2M20.8 16v2',
  },
  ledger: { lines: 'M5.2 3.4 18.9 3.2l.2 17.5-14 .2zM8.6 3.5v17.1M11.6 8h4.2M11.7 12h4.1M11.6 16h2.6' },
  key: {
    lines:
      'M7.6 19.9a4.2 4.2 0 1 1 .2-8.4 4.2 4.2 0 0 1-.2 8.4zM10.8 12.9 19.8 4M15.4 8.4l3 3M18 5.9l2.4 2.3',
  },
  envelope: { lines: 'M3.2 6 20.9 5.8v12.5L3 18.4zM3.6 6.4l8.5 6.7 8.4-6.9' },
  clock: { lines: 'M12 3.2a8.8 8.8 0 1 1-.1 17.6A8.8 8.8 0 0 1 12 3.2zM12 7.2l.1 5.2 3.4 2.2' },
  copy: { lines: 'M8.2 8 20.7 7.8l.2 12.9-12.7.2zM5.2 16H3.2L3 3.2l12.8-.1V5' },
  struck: { lines: 'M4.2 5.2 19.9 5v13.9l-15.8.2zM7.8 9.2h8.4M7.8 15h5M2.2 14.6 21.8 9.4' },
  tampered: {
    lines:
      'M3.4 9.2A5.6 5.6 0 0 1 9 3.6v11.2a5.6 5.6 0 0 1-5.6-5.6zM13 20.4V9.2a5.6 5.6 0 1 1 0 11.2zM15.6 4.2l3.8-.9',
  },
  browser: {
    lines: 'M3.2 4.4 20.9 4.2v15.2L3 19.7zM3.4 9l17.3-.2',
    solid: 'M6 5.7h1.9v1.9H6zM9.4 5.7h1.9v1.9H9.4z',
  },
  server: {
    lines: 'M4.2 3.6 19.9 3.4v7.1l-15.8.2zM4.1 13.7l15.8-.2v7l-15.7.2zM11.6 7h4.8M11.6 17.1h4.8',
    solid: 'M6.8 6h2.1v2.1H6.8zM6.8 16.1h2.1v2.1H6.8z',
  },
  mask: {
    lines:
      'M3 7.4c3-1.4 6-.2 9 .5 3-.7 6-2 9-.6.3 5-1.1 9.6-4.3 9.7-2.3 0-3-2.1-4.7-2.1S9.6 17.1 7.3 17C4.1 16.9 2.7 12.4 3 7.4z',
    solid: 'M6.1 10.5l3.9 1.3c-.9 1.5-3.3 1.3-3.9-1.3zM17.9 10.5 14 11.8c.9 1.5 3.3 1.3 3.9-1.3z',
  },
  ban: { lines: 'M12 3.2a8.8 8.8 0 1 1-.1 17.6A8.8 8.8 0 0 1 12 3.2zM5.9 5.8l12.3 12.3' },
  // playing
  first: { lines: 'M5.2 5v14', solid: 'M19.2 5.2v13.7L8.6 12.1z' },
  previous: { solid: 'M17.4 4.8v14.3L6.2 12z' },
  next: { solid: 'M6.7 4.8v14.3L17.9 12z' },
  play: { lines: 'M7 4.8v14.3L18.6 12z' },
  pause: { lines: 'M8 5v14M16 5v14' },
  // the page
  menu: { lines: 'M4 6.2l16-.2M4 12.1l16-.2M4 18l16-.2' },
  close: { lines: 'M5.6 5.8l12.9 12.5M18.4 5.6 5.7 18.5' },
  more: { solid: 'M3.6 10.4h3.2v3.2H3.6zM10.4 10.4h3.2v3.2h-3.2zM17.2 10.4h3.2v3.2h-3.2z' },
  link: {
    lines:
      'M10 14.2a4.2 4.2 0 0 0 6 .1l3.2-3.2a4.2 4.2 0 0 0-6-6l-1.3 1.3M14 9.8a4.2 4.2 0 0 0-6-.1l-3.2 3.2a4.2 4.2 0 0 0 6 6l1.3-1.3',
  },
  'copy-text': { lines: 'M9 4.2H5.2L5 20.8l14-.1.1-16.5H15M9 3.2l6-.1v3.1H9zM8.6 11h6.9M8.6 15.2h4.4' },
  fullscreen: { lines: 'M9 4H4v5M15 4h5v5M20 15v5h-5M4 15v5h5' },
  theme: {
    lines: 'M12 3.2a8.8 8.8 0 1 1-.1 17.6A8.8 8.8 0 0 1 12 3.2z',
    solid: 'M12 3.2a8.8 8.8 0 0 1 0 17.6z',
  },
  motion: { lines: 'M3.2 12h9.6M5.8 7h6M5.8 17h6M14.6 7l5.6 5.1-5.6 5' },
  language: {
    lines: 'M3.4 7h8.2M7.5 4.2V7M7.5 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12.8 20l3.9-10 4 10M14.1 16.8h5.2',
  },
  presentation: { lines: 'M3 4.2l18-.2M4.6 4.4v10.7l14.9-.1V4.2M12 15.2v2.6M8 20.8l4-3 4 3' },
  'chevron-down': { lines: 'M5.6 8.8l6.5 6.6 6.3-6.8' },
  keyboard: { lines: 'M3 6.2 21 6v12l-18 .1zM8 14.6h8', solid: 'M6 9h2v2H6zM11 9h2v2h-2zM16 9h2v2h-2z' },
  branch: {
    lines:
      'M5 20.6l.1-5.2c0-2.6 1.8-3.4 6.9-3.4s6.9-.9 6.9-3.5V4M5 3.6l.1 12M2.2 6.4 5 3.6l2.8 2.7M16.1 6.6l2.8-2.8 2.9 2.7',
  },
  // marks
  open: { lines: 'M9.4 5.4 5 5.6l-.1 13.6 13.7-.1.1-4.4M13.2 4.5l6.3-.1.1 6.4M19.2 4.8l-8.4 8.5' },
  wheel: {
    lines:
      'M12 3.2a8.8 8.8 0 1 1-.1 17.6A8.8 8.8 0 0 1 12 3.2zM12 9.8a2.2 2.2 0 1 1-.1 4.4 2.2 2.2 0 0 1 .1-4.4zM3.5 11.2l6.3.4M20.5 11l-6.3.6M12 14.3l.1 6.3',
  },
  check: { lines: 'M4.6 12.8l4.9 5.2L19.6 6.2' },
  cross: { lines: 'M5.6 5.8l12.9 12.5M18.4 5.6 5.7 18.5' },
  plus: { lines: 'M12 4.6l.1 14.9M4.6 12.1l14.9-.2' },
  minus: { lines: 'M4.6 12.1l14.9-.2' },
  triangle: { lines: 'M12 4.4 20.6 19l-17.3.2z' },
  question: { lines: 'M12.1 2.8 21.2 12l-9.1 9.2L2.8 12.1z' },
  undo: { lines: 'M8.6 4.6 4.2 9l4.6 4.3M4.6 9h9.2a5.2 5.2 0 0 1 0 10.4H9' },
  redo: { lines: 'M16.2 4.4 20.4 8.6 16 12.7M20 8.6H9.6a5.6 5.6 0 0 0 .2 11.2h4' },
} satisfies Record<string, Drawing>

export type IconName = keyof typeof drawings

export function Icon({ name, size = 24, className }: { name: IconName; size?: number; className?: string }) {
  const { lines, solid }: Drawing = drawings[name]
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      {lines && (
        <path
          d={lines}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {solid && (
        <path d={solid} fill="currentColor" stroke="currentColor" strokeWidth="0.8" strokeLinejoin="round" />
      )}
    </svg>
  )
}
