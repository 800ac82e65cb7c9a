// A small course for the tests of the stage: three designs, one question before the beat `replay`.
import type { Stop } from '@/lib/story/stops'
import { defaultKnobs } from '@/lib/vocabulary/knobs'

const stop = (id: string, role: Stop['role']): Stop => ({
  id,
  role,
  beat: id.split('.')[0] ?? '',
  lead: 0,
  last: 0,
  drawn: [],
})

export const course = {
  home: 'jwt' as const,
  knobs: defaultKnobs,
  tunes: ['tokenLifetime', 'sessionStore'] as const,
  question: { options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  tellings: {
    jwt: {
      asked: 3,
      decides: 5,
      stops: [
        stop('log-in.in-brief', 'in-brief'),
        stop('log-out.waited', 'waited'),
        stop('log-out.storage-removed', 'storage-removed'),
        stop('replay.get-me', 'request'),
        stop('replay.token-checked', 'token-checked'),
        stop('replay.get-me-answer', 'answer'),
        stop('expiry.waited', 'waited'),
      ],
    },
    session: {
      asked: 4,
      decides: 6,
      stops: [
        stop('log-in.in-brief', 'in-brief'),
        stop('log-out.waited', 'waited'),
        stop('log-out.post-logout', 'request'),
        stop('log-out.post-logout-answer', 'answer'),
        stop('replay.get-me', 'request'),
        stop('replay.sessions-read', 'sessions-read'),
        stop('replay.get-me-answer', 'answer'),
        stop('expiry.waited', 'waited'),
      ],
    },
    hybrid: {
      asked: 4,
      decides: 6,
      stops: [
        stop('log-in.in-brief', 'in-brief'),
        stop('log-out.waited', 'waited'),
        stop('log-out.refresh-revoke', 'refresh-revoke'),
        stop('log-out.storage-removed', 'storage-removed'),
        stop('replay.get-me', 'request'),
        stop('replay.token-checked', 'token-checked'),
        stop('replay.get-me-answer', 'answer'),
        stop('expiry.waited', 'waited'),
      ],
    },
  },
}
