// 토큰을 적어 두는 장부의 말: refresh token의 가족, 거부 목록, 사용자마다의 기준 시각.
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
    title: 'refresh token의 줄을 적는다',
    text: `이 로그인의 첫 refresh token입니다. 장부에는 값이 아니라 그 해시 \`${short}\` 줄을 적습니다.`,
  }),
  'refresh-rotate': ({ short, next }) => ({
    title: 'refresh token을 교체한다',
    text: `해시 \`${short}\` 줄은 이제 쓴 토큰입니다. 다음 토큰의 줄 \`${next}\` 하나가 같은 가족에 더해지고, 전체 기한은 늘지 않습니다.`,
  }),
  'refresh-revoke': ({ tokens }) => ({
    title: '가족 전체를 끝낸다',
    text:
      tokens > 0
        ? `같은 로그인에서 나온 refresh token ${tokens}개가 모두 끝났습니다. 이미 건넨 JWT에는 이 일이 닿지 않습니다.`
        : '이미 끝난 가족이라 새로 끝난 refresh token은 없습니다.',
  }),
  'denylist-read': ({ found, short, cached }) => {
    if (cached)
      return {
        title: '목록에서 읽은 답을 다시 쓴다',
        text: found
          ? `조금 전에 \`jti\` 값 \`${short}\` 줄이 목록에 있는 것을 보았습니다. 다시 묻지 않습니다.`
          : `조금 전에 \`jti\` 값 \`${short}\` 줄이 목록에 없는 것을 보았습니다. 그사이에 적혔더라도 모릅니다.`,
      }
    return found
      ? {
          title: '거부 목록에 있는 토큰이다',
          text: `\`jti\` 값 \`${short}\` 줄이 있습니다. 서명은 맞지만 이미 무효화된 토큰입니다.`,
        }
      : {
          title: '거부 목록에 없는 토큰이다',
          text: `서버가 \`jti\` 값 \`${short}\` 줄을 찾았지만 없습니다. 이 조회를 요청마다 합니다.`,
        }
  },
  'denylist-write': ({ short, keeps }) => ({
    title: '거부 목록에 적는다',
    text:
      keeps > 0
        ? `\`jti\` 값 \`${short}\` 토큰을 받지 않겠다고 적습니다. 토큰이 만료될 때까지 ${duration(keeps)} 동안만 두면 됩니다.`
        : `\`jti\` 값 \`${short}\` 토큰을 받지 않겠다고 적습니다. 이미 만료된 토큰이라 오래 둘 줄은 아닙니다.`,
  }),
  'denylist-delete': ({ short }) => ({
    title: '목록에서 지난 줄을 지운다',
    text: `\`jti\` 값 \`${short}\` 토큰은 이제 만료되어 목록 없이도 통과하지 못합니다. 그래서 줄을 지웁니다.`,
  }),
  'cutoffs-read': ({ found, cached }) => {
    const text = found
      ? '이 사용자의 기준 시각이 적혀 있습니다. 그 시각까지 발급된 토큰은 받지 않습니다.'
      : '이 사용자에게 적힌 기준 시각이 없습니다. 발급된 때를 따지지 않습니다.'
    if (cached)
      return { title: '읽어 둔 기준 시각을 쓴다', text: `장부에 다시 묻지 않습니다. ${believed(found)}` }
    return { title: found ? '기준 시각이 적혀 있다' : '기준 시각이 없다', text }
  },
  'cutoffs-write': ({ login }) => ({
    title: '기준 시각을 지금으로 적는다',
    text: `\`${login}\` 사용자에게 지금까지 발급한 토큰은 모두 받지 않습니다. 토큰이 몇 개든 한 줄이면 됩니다.`,
  }),
}

const believed = (found: boolean) =>
  found
    ? '조금 전에 읽은 기준 시각을 그대로 씁니다.'
    : '조금 전에는 기준 시각이 없었고, 그사이에 적혔더라도 모릅니다.'

function refreshRead({ found, short, status }: FactsOf<'refresh-read'>): StopWords {
  if (!found)
    return {
      title: '장부에 없는 refresh token',
      text: `받은 값의 해시 \`${short}\` 줄을 찾았지만 장부에 없습니다.`,
    }
  if (status === 'used')
    return {
      title: '이미 쓴 refresh token이다',
      text: `받은 값의 해시 \`${short}\` 줄에 이미 썼다고 적혀 있습니다. 같은 refresh token을 가진 곳이 둘이거나, 두 번 보낸 것입니다.`,
    }
  if (status === 'revoked')
    return {
      title: '끝난 가족의 refresh token',
      text: `받은 값의 해시 \`${short}\` 줄에 끝난 것이라고 적혀 있습니다.`,
    }
  return {
    title: '처음 쓰는 refresh token이다',
    text: `받은 값의 해시 \`${short}\` 줄을 찾았습니다. 누구의 것이고 언제까지인지는 이 줄에 적혀 있습니다.`,
  }
}
