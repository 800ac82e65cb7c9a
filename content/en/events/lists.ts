// The words of what is kept about tokens: families of refresh tokens, a denylist, and a cut-off for each user.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { duration } from '../duration'

type Roles =
  | 'refresh-read'
  | 'refresh-write'
  | 'refresh-rotate'
  | 'refresh-revoke'
  | 'denylist-read'
  | 'denylist-write'
  | 'denylist-delete'
  | 'cutoffs-read'
  | 'cutoffs-write'

export const lists: Pick<EventWords, Roles> = {
  'refresh-read': refreshRead,
  'refresh-write': ({ short }) => ({
    title: 'The refresh token is written down',
    text: `It is the first of this login. The ledger keeps not the token but its hash, \`${short}\`.`,
  }),
  'refresh-rotate': ({ short, next }) => ({
    title: 'The refresh token is rotated',
    text: `The line of hash \`${short}\` now says used. The next token’s line, \`${next}\`, joins the same family, whose end does not move.`,
  }),
  'refresh-revoke': ({ tokens }) => ({
    title: 'The whole family is ended',
    text:
      tokens > 0
        ? `Refresh tokens of this login that end here: ${tokens}. A JWT that was handed out already is not reached by this.`
        : 'The family had ended before, so no refresh token ends here.',
  }),
  'denylist-read': ({ found, short, cached }) => {
    if (cached)
      return {
        title: 'The list’s earlier answer is believed',
        text: found
          ? `A while ago the token \`${short}\` was on the list. The server does not ask again.`
          : `A while ago the token \`${short}\` was not on the list. If it has been written there since, the server does not know.`,
      }
    return found
      ? {
          title: 'The token is on the denylist',
          text: `There is a line for the \`jti\` \`${short}\`. The signature fits, and still this token was revoked.`,
        }
      : {
          title: 'The token is not on the denylist',
          text: `The server looked for the \`jti\` \`${short}\` and found no line. It does so at every request.`,
        }
  },
  'denylist-write': ({ short, keeps }) => ({
    title: 'One token goes on the denylist',
    text:
      keeps > 0
        ? `The token with the \`jti\` \`${short}\` is not to be taken any more. The line is needed until the token has expired: ${duration(keeps)}.`
        : `The token with the \`jti\` \`${short}\` is not to be taken any more. It has expired already, so the line is hardly needed.`,
  }),
  'denylist-delete': ({ short }) => ({
    title: 'A line leaves the denylist',
    text: `The token \`${short}\` has expired and would be refused without any list. So its line may go.`,
  }),
  'cutoffs-read': ({ found, cached }) => {
    if (cached)
      return {
        title: 'The earlier cut-off is believed',
        text: found
          ? 'The server heard this user’s cut-off a while ago, and does not ask again.'
          : 'A while ago this user had no cut-off. If one has been set since, the server does not know.',
      }
    return found
      ? {
          title: 'The user has a cut-off',
          text: 'Tokens of this user that were issued up to that second do not count.',
        }
      : {
          title: 'The user has no cut-off',
          text: 'Nothing is written for this user, so it does not matter when a token was issued.',
        }
  },
  'cutoffs-write': ({ login }) => ({
    title: 'The cut-off is set to now',
    text: `No token issued to \`${login}\` up to this second counts any more. One line does it, however many tokens there are.`,
  }),
}

function refreshRead({ found, short, status }: FactsOf<'refresh-read'>): StopWords {
  if (!found)
    return {
      title: 'The ledger has no such refresh token',
      text: `The server looked for the token’s hash, \`${short}\`, and found no line.`,
    }
  if (status === 'used')
    return {
      title: 'This refresh token has been used',
      text: `The line of its hash, \`${short}\`, says so. Either two hold the same refresh token, or one has sent it twice.`,
    }
  if (status === 'revoked')
    return {
      title: 'A refresh token of a family that ended',
      text: `The line of its hash, \`${short}\`, says that it was ended.`,
    }
  return {
    title: 'A refresh token not used so far',
    text: `The line of its hash, \`${short}\`, is there. It says whose token this is, and until when.`,
  }
}
