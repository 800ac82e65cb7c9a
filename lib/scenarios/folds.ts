// Moments of a session log-in that are no thought of their own; every scenario that logs in in full folds them alike.

/** The stops of a full session log-in that pass together with the next one. */
export const sessionLogIn = [
  'log-in.get-login',
  'log-in.sessions-write',
  'log-in.sessions-read',
  'log-in.sessions-delete',
  'log-in.get-home',
  'log-in.sessions-read-2',
] as const

/** The profile look-up behind GET /me: not an authentication question. */
export const profile = (beat: string) => `${beat}.users-read`

/** What stands at the beginning of a hybrid log-in that is told in full: the password is known ground. */
export const hybridLogIn = ['log-in.users-read'] as const
