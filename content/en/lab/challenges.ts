// The words of the challenges: the task, three hints, what the solution shows, and why what looks right does not do.
import type { ChallengeWords } from '../../lab-words/challenges'

export const challenges: ChallengeWords = {
  'jwt-login': {
    title: 'Ended by one change',
    task: 'Restart the server and still get 200 with the same JWT. Then change one thing on the server, so that this very JWT gets 401.',
    hints: [
      'A restart empties the memory. What the server checks a token with does not lie there.',
      'Leave the token as it is, and change what the server recomputes its signature with.',
      'Restart server 1 and ask: 200. Then change the signing key and ask again with the same token.',
    ],
    shows:
      'The server remembers no token and recomputes with its key. So a token outlives the memory, and none outlives the key that signed it.',
    tricks: {
      expiry: {
        name: 'Wait for the expiry',
        why: 'That is a 401, but by the clock. Nothing on the server has changed.',
      },
      altered: {
        name: 'Alter a character of the token',
        why: 'An altered token is another token. The one that was issued is still accepted.',
      },
      'logged-out': {
        name: 'Log out and ask',
        why: 'It is 401 because the request carries nothing. Whoever shows the token still gets 200.',
      },
      'key-first': {
        name: 'Change the key first',
        why: 'No token is left to get 200 after the restart, and nobody could tell the restart from the key.',
      },
    },
  },
  'session-login': {
    title: 'An admin with the same cookie',
    task: 'Leave kim’s cookie alone, and have the server treat kim as an admin from the next request on. Watch what the JWT says beside it.',
    hints: [
      'The cookie holds a number and no more. Where is the role written?',
      'The operator can change kim’s role where the server keeps it.',
      'As the operator make kim an admin, then just send `GET /me`.',
    ],
    shows:
      'The same number, another answer: its meaning lies with the server. The JWT says the role that it was signed with, and still does.',
    tricks: {
      'log-in-again': {
        name: 'Log in again',
        why: 'The answer says admin, to a new cookie. It could be had with the old one.',
      },
      'as-ops': {
        name: 'Log in as an admin',
        why: 'That is somebody else’s login. Kim’s number has not become an admin’s.',
      },
      alter: {
        name: 'Alter the cookie',
        why: 'There is no role in the number. One other character makes it a number that no line has: 401.',
      },
      'no-request': {
        name: 'Change the role and wait',
        why: 'Only an answer shows whom the server takes kim for.',
      },
    },
  },
  'side-by-side': {
    title: 'A JWT in a cookie',
    task: 'Get 200 with a JWT that travels in a cookie. The `Authorization` header is not used.',
    hints: [
      'What is sent, and in which field it travels, are two decisions.',
      'One setting says where the JWT is kept. Choose the place that the browser looks after, and not the script.',
      'Keep the JWT in a cookie, log in as kim, and send `GET /me`.',
    ],
    shows:
      'The same JWT goes in a cookie as well. The server still checks a signature and no ledger; the browser attaches it by itself, as it does a session ID.',
    tricks: {
      header: {
        name: 'Log in as it is',
        why: 'That is 200, but the page’s script put the token into the `Authorization` header.',
      },
      'session-storage': {
        name: 'Keep it in sessionStorage',
        why: 'It is another place, and still the script takes it out and puts it into the header.',
      },
      'no-log-in': {
        name: 'Choose the cookie and just ask',
        why: 'Without a login the jar is empty. Nothing travels along: 401.',
      },
    },
  },
  logout: {
    title: 'Ended within a minute',
    task: 'The attacker has copied kim’s JWT. Have the copy get 401 within a minute of kim’s log-out, while lee goes on getting 200.',
    hints: [
      'As things stand the log-out leaves no mark on the server. What would have to be written, and where, to tell the copy apart?',
      'One setting says how a JWT is revoked. Choose the way that names one token.',
      'Set ‘How a JWT is revoked’ to the denylist, log kim out, then ask once with the copy and once from the phone.',
    ],
    shows:
      'The log-out writes the `jti` on a list, so a copy with a good signature is refused, and lee’s token with another `jti` is not. The price is one look-up a request.',
    tricks: {
      forget: {
        name: 'Just log out',
        why: 'Only the browser forgets the token. The copy has a good signature and time left, so it still gets 200.',
      },
      'rotate-key': {
        name: 'Change the signing key',
        why: 'The copy is refused at once, and so is every token signed with the former key, lee’s as well.',
      },
      'short-life': {
        name: 'Cut the lifetime to a minute',
        why: 'The copy expires after a minute, and so does the token of lee, who logged in at the same time.',
      },
    },
  },
  theft: {
    title: 'The attacker after the log-out',
    task: 'Be the attacker. After kim has logged out, get 200 in the JWT lane, and show that the same actions get 401 in the session lane.',
    hints: [
      'After the log-out the browser holds nothing to copy. Think of the order.',
      'The copy is made before the log-out and used after it.',
      'Steal by script or copy, let kim log out, then send `GET /me` with the copy.',
    ],
    shows:
      'The same actions, two outcomes. The session’s log-out struck the line that gave the copy its meaning; for the JWT nothing changed on the server.',
    tricks: {
      before: {
        name: 'Use the copy before the log-out',
        why: 'The owner is logged in as well then, and the designs do not differ. It is the answer afterwards that counts.',
      },
      'too-late': {
        name: 'Copy after the log-out',
        why: 'Nothing is left in the browser, so there is nothing to copy and nothing to send.',
      },
      'next-log-in': {
        name: 'Steal the next login',
        why: 'A credential issued anew has nothing to do with that log-out. It gets 200 in the session design too.',
      },
      expired: {
        name: 'Wait for the expiry',
        why: 'At `exp` the copy of the JWT gets 401 too. A copy lives until then and no longer.',
      },
    },
  },
  revoke: {
    title: 'The phone alone',
    task: 'Kim is logged in on the browser and on a phone that is lost now. Strike one line of the ledger, so that the phone gets 401 and the browser 200.',
    hints: [
      'The phone is out of reach. The ledger is not.',
      'The operator can strike one device’s line, or all lines of a person.',
      'As the operator cut off the phone, then ask once from the phone and once from the browser.',
    ],
    shows:
      'One line of the ledger was struck and nothing went to the phone. Its cookie is where it was, and the number in it means nothing now.',
    tricks: {
      'revoke-all': {
        name: 'Cut off all of kim’s devices',
        why: 'The phone is cut off, and with the second line the browser as well.',
      },
      'the-browser': {
        name: 'Log out on the browser',
        why: 'That removes the browser’s cookie and line. The phone’s line stays in the ledger.',
      },
      'the-other-line': {
        name: 'Strike the browser’s line',
        why: 'It is one line, but of the other device. The lost phone is still accepted.',
      },
      wait: {
        name: 'Wait for the idle timeout',
        why: 'It ends every unused session, the browser’s too, and until then the finder can use the phone.',
      },
    },
  },
  servers: {
    title: 'Without its server',
    task: 'Stop the server that answered the login, and still get 200 with the same session id. Use no shared ledger.',
    hints: [
      'The memory of a server goes with it. The line has to be somewhere else before that.',
      'One of the places for sessions copies between servers. Copying takes time.',
      'Choose copying between servers, log in, wait for the replication lag, stop server 1, and ask.',
    ],
    shows:
      'The copy of the line had reached the other server, so the login stayed. The price is bytes between servers at every write, and a loss where a server dies before the lag is over.',
    tricks: {
      shared: {
        name: 'Use the shared ledger',
        why: 'The login stays, but the rule is broken. Now all of it stops when the ledger does.',
      },
      sticky: {
        name: 'Always send to the same server',
        why: 'Taking turns is no trouble any more, but the line goes when its server goes.',
      },
      'too-soon': {
        name: 'Replicate, and stop at once',
        why: 'The lag was not over, and the line had not reached the other server.',
      },
      again: {
        name: 'Log in again',
        why: 'That gets 200 with a new session id. The user had lost the login.',
      },
      'the-other-server': {
        name: 'Stop the other server',
        why: 'The server of the login is up, so nothing has been shown.',
      },
    },
  },
  hybrid: {
    title: 'A window of five minutes',
    task: 'Set the access token’s lifetime so that a copy is refused within 5 minutes of the revocation, with at most 15 renewals an hour.',
    hints: [
      'Less of one is more of the other. There is a range that keeps both.',
      'At most 300 seconds, and 3600 divided by it must not pass 15.',
      'Set a lifetime from 240 to 300 seconds, cut off the browser, then send the copy when it has expired.',
    ],
    shows:
      'The revocation stops the next renewal; the access token that is out lives to its end. That life is the window of a theft, and the renewals are its price.',
    tricks: {
      'at-once': {
        name: 'Send right after the revocation',
        why: 'An access token is checked without the ledger, so it still gets 200. The refusal comes with the expiry.',
      },
      'one-minute': {
        name: 'Cut the lifetime to a minute',
        why: 'The window is narrow, but it takes 60 renewals an hour.',
      },
      'after-expiry': {
        name: 'Revoke after the expiry',
        why: 'The expiry stopped the copy, and not the revocation. The window shows only where the copy is still good.',
      },
      'late-revoke': {
        name: 'Revoke close to the expiry',
        why: 'It was refused soon this time, but a token of 15 minutes can count for 15 minutes. Nobody picks the moment.',
      },
      'the-family': {
        name: 'Shorten the refresh family',
        why: 'That shortens the time for renewals. The access token that is out counts until its `exp`.',
      },
    },
  },
  rotation: {
    title: 'Two tabs are no thief',
    task: 'Let two tabs renew at once without throwing the owner out, and still catch the attacker who shows the old refresh token later. The grace may last 10 seconds at most.',
    hints: [
      'To the server a second tab and a thief do the same. Only the time is different.',
      'A setting accepts a used refresh token a little longer. Renewals overlap where they are sent and held.',
      'Set a grace of 10 seconds, send and hold a refresh in both tabs, deliver both, and renew with the copy 10 seconds later.',
    ],
    shows:
      'Within the grace the second request gets the same successor; a reuse after it ends the family. For that long the server looks away.',
    tricks: {
      'no-grace': {
        name: 'Overlap without a grace',
        why: 'The second tab looks like a reuse, the family ends, and the owner is thrown out.',
      },
      'in-turn': {
        name: 'Renew one tab after the other',
        why: 'The second tab uses the new token already. Nothing overlapped, so the trouble was only avoided.',
      },
      wide: {
        name: 'A grace of a minute',
        why: 'The overlap is fine, but so is the thief for a minute. The rule allows 10 seconds.',
      },
      inside: {
        name: 'Use the copy within the grace',
        why: 'Within the grace a thief gets the successor like a second tab does. Nothing is detected.',
      },
    },
  },
  denylist: {
    title: 'One line for all',
    task: 'Kim’s tokens are on the phone and in the attacker’s copy; on the browser that kim used, lee is logged in. Have all of kim’s get 401 and lee 200, with at most one line written.',
    hints: [
      'A line for each token means as many lines as tokens. What could be written instead of tokens?',
      'It can say: of kim, no token issued up to this second.',
      'Set ‘How a JWT is revoked’ to the cut-off, cut off all of kim’s as the operator, then ask from all three places.',
    ],
    shows:
      'One second for each user is one line, however many tokens there are and wherever they lie. In return every request looks it up.',
    tricks: {
      'one-by-one': {
        name: 'List them one by one',
        why: 'The phone’s token ends. The attacker’s copy is on no device any more, so it cannot be listed.',
      },
      'rotate-key': {
        name: 'Change the signing key',
        why: 'No line is written, but lee’s token, which has nothing to do with kim, ends too.',
      },
      'both-lists': {
        name: 'Use the list and the cut-off',
        why: 'All are cut off, by two lines. The cut-off alone would have done.',
      },
      'no-list': {
        name: 'Cut off without a list',
        why: 'Where the server writes nothing down, nothing changes in its check.',
      },
      wait: {
        name: 'Wait for the expiry',
        why: 'Lee’s token expires too, and until then the copy is accepted.',
      },
    },
  },
}
