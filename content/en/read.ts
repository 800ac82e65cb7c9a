// The words around the article: its parts, its margin, its small stages.
import type { ReadWords } from '../read-words'

export const read: ReadWords = {
  link: 'The article',
  title: 'JWT or session: where is the truth written?',
  description:
    'JWT and server sessions as one long read: what each is, what it costs, how it is attacked and ended, with every figure a real run you can step through.',
  contents: 'Contents',
  parts: {
    jwt: 'What a JWT is',
    session: 'What a session is',
    structure: 'The two, side by side',
    'jwt-trade': 'What a JWT gives and takes',
    'session-trade': 'What a session gives and takes',
    security: 'Five questions of security',
    hybrid: 'Both at once',
    conclusion: 'Which one, then',
  },
  said: 'The article said',
  right: 'Corrected',
  source: 'Source',
  shown: 'the run in the figure',
  mini: {
    figure: 'Figure {n}',
    transport: 'Step through {title}',
    previous: 'Back',
    next: 'Next',
    stepOf: '{n} / {total}',
    whole: 'Whole figure',
    steps: '{total} steps',
    open: 'Open in the stage',
    inWords: 'The figure in words',
    lanes: 'Design',
  },
}
