// The words around the stage: home, about, not found.
import type { SiteWords } from '../site-words'

export const site: SiteWords = {
  name: 'Seal & Ledger',
  tagline: 'Authentication you can drive',
  description:
    'A textbook in which you step a browser, a server and an attacker through real log-ins and log-outs, and see how JWT and server sessions differ.',
  skip: 'Skip to content',
  otherLanguage: '한국어',
  home: {
    hook: {
      bands: ['header', 'payload', 'signature'],
      copy: 'copy',
      ask: 'Just before you logged out, somebody copied your credential. Now they send the copy. What comes back?',
      session: 'Copy of a session',
      jwt: 'Copy of a JWT',
      again: 'Send both copies',
      pass: 'accepted',
      deny: 'refused',
      passWhy: 'The server had nothing to strike out. The seal fits, and the expiry date has not come.',
      denyWhy: 'Logging out struck the line from the ledger. The number now means nothing.',
      choose: 'These are the real answers of a run of the scene below.',
      see: 'See it from the start',
      rawRequest: 'What the attacker sent',
    },
    question: 'Where is the truth written?',
    questionText: [
      'A JWT is a document with a seal. Whoever knows the seal can check it alone. To revoke a document before its expiry, you need a ledger again.',
      'A session is a number in a ledger. The number means nothing, the ledger means everything, and one struck line ends it wherever that ledger is read.',
    ],
    path: 'The path',
    pathNote:
      'In each scene you predict, run it, and see what changed. The order is advice; nothing is locked.',
    resume: 'Continue',
    resumeAt: '{title} · step {n}',
    resumeLab: 'Lab · your last run',
    resumeDone: 'Challenges met: {n}',
    resumeNone: 'Nothing is written yet. Start any scene, and your place stands here.',
    manage: 'Export or erase',
    doors: {
      learn: { title: 'Learn', text: 'Step through the first scene.', link: 'Open JWT login' },
      drive: {
        title: 'Drive it yourself',
        text: 'Move the browser, the attacker and the operator in the lab: undo, branch, and share the run as a link.',
        link: 'Open the lab',
      },
      read: {
        title: 'Read',
        text: 'The whole subject as one article, with its figures live and its source corrected.',
        link: 'Open the article',
      },
      compare: {
        title: 'Compare',
        text: 'The article’s table, corrected: a value from a run in every cell, and its proof.',
        link: 'Open the comparison',
      },
      teach: {
        title: 'Teach',
        text: 'Run a class from a projector with two clicker keys.',
        link: 'Open the presentation',
      },
    },
  },
  about: {
    link: 'About',
    title: 'About this textbook',
    sections: [
      {
        heading: 'What is real',
        paragraphs: [
          'Every value on screen comes from a run. The server code signs and verifies with `jose`, and the browser’s cookie jar follows the storage and retrieval rules of 6265bis, the coming cookie standard. The code you see is the code that ran.',
          'Network, browser and clock are simulated, and random numbers come from a fixed seed, so the same story is the same to the byte wherever it runs. A real server takes them from a CSPRNG. Each story begins at midnight UTC on 1 January 2026, and time passes only when somebody waits.',
        ],
      },
      {
        heading: 'Where we depart from our source',
        paragraphs: [
          'This grew from an article that compares JWT and sessions. Passwords are checked by the server against its user store, not by the session store, and the server makes the session ID. The article’s drawings gave both jobs to the store.',
          '“The server cannot invalidate it” is not quite right. Added state can revoke a JWT and brings a ledger back; a new key cuts off everybody. In the article’s picture of theft the victim sends the stolen token; here the attacker’s own client does.',
          '`HttpOnly` does not lower the risk of CSRF, though the article’s table says so: it keeps script from reading a cookie, not the browser from sending it.',
        ],
      },
      {
        heading: 'What is not collected',
        paragraphs: [
          'This site is static files. There are no accounts, no server logs of ours, no outside fonts or scripts.',
        ],
      },
      {
        heading: 'Accessibility',
        paragraphs: [
          'Everything works from the keyboard. Motion can be turned off under Display, and each picture can be read as a list of steps. Single-letter shortcuts can be turned off.',
        ],
      },
    ],
    keysTitle: 'The published demo keys',
    display: 'Display',
    storage: 'This site too keeps your progress and settings in localStorage. They are no secrets.',
  },
  progress: {
    title: 'Your progress',
    where:
      'Your progress is kept in this browser only. To go on in another one, save it as a file here and add the file there.',
    none: 'Nothing is written yet.',
    holds: 'Written so far: scenes {scenes}, challenges met {challenges}, runs of the lab {runs}.',
    save: 'Save as a file',
    open: 'Add a file',
    openNote:
      'A file is added to what is here. Where both know a scene, nothing goes backwards. Your display settings stay.',
    imported: 'Added from the file: scenes {scenes}, challenges {challenges}.',
    leftOut: 'Left out, because they could not be read or are not part of this site: {n}.',
    refusals: {
      big: 'The file is too big to be progress of this site. Nothing was changed.',
      text: 'The file could not be read as JSON. Nothing was changed.',
      deep: 'The file is nested deeper than progress ever is. Nothing was changed.',
      foreign: 'The file is not progress of this site. Nothing was changed.',
      newer: 'A newer version of this site wrote the file, and this one cannot read it. Nothing was changed.',
    },
    erase: 'Erase progress',
    ask: 'Erase the place in every scene, the challenges met and the last run of the lab?',
    yes: 'Erase',
    no: 'Keep',
    erased: 'Erased. Until you leave this page you can take it back.',
    undo: 'Take it back',
    undone: 'What was erased is here again.',
    unsaved: {
      refused: 'This browser does not let the page save it, so it is lost when you close the window.',
      newer:
        'A newer version of this site has written your progress in this browser. It stays as it is, and nothing is saved from here.',
    },
  },
  notFound: {
    title: 'No such number in the ledger',
    text: 'Nothing is written at this address.',
    home: 'To the first page',
  },
  footer: { licence: 'Code under MIT, fonts under OFL 1.1', nothing: 'Nothing is collected' },
}
