// 토큰의 말: 서명하고, 검증하고, 페이지의 스크립트가 보관하고 지우는 일.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords } from '../../words'
import { duration } from '../duration'
import { server, serverName } from './names'

type Roles = 'token-signed' | 'token-checked' | 'storage-set' | 'storage-removed'

export const tokens: Pick<EventWords, Roles> = {
  'token-signed': ({ lifetime }) => ({
    title: '토큰에 서명한다',
    text: `누구인지와 언제까지인지를 적고 설정의 열쇠로 서명합니다. 유효 기간은 ${duration(lifetime)}입니다.`,
  }),
  'token-checked': ({ verdict, left, server: which }) => {
    if (verdict === 'ok')
      return {
        title: which ? `토큰이 ${serverName(which)}에서 통과한다` : '토큰이 검증을 통과한다',
        text: `${server(which)} 열쇠로 서명을 다시 계산하고 claim을 살폈습니다. ${remaining(left, which)}`,
      }
    if (verdict === 'signature')
      return {
        title: '서명이 맞지 않는다',
        text: '다시 계산한 서명이 토큰에 적힌 것과 다릅니다. 뒤의 검사는 하지 않습니다.',
      }
    if (verdict === 'exp')
      return {
        title: '토큰이 만료되었다',
        text:
          left < 0
            ? `서명은 맞지만 ${serverName(which)}의 시계로 \`exp\` 시각에서 ${duration(left)} 지났습니다.`
            : `서명은 맞지만 ${serverName(which)}의 시계가 \`exp\`에 이르렀습니다.`,
      }
    return {
      title: '토큰이 검증에서 걸린다',
      text: `\`${verdict}\` 규칙을 지키지 못했습니다. 뒤의 검사는 하지 않습니다.`,
    }
  },
  'storage-set': ({ storage, tab }) => ({
    title: `${tab === 'second' ? '둘째 탭의 ' : ''}스크립트가 JWT를 보관한다`,
    text:
      storage === 'memory'
        ? '페이지의 스크립트가 JWT를 변수에 담습니다. 새로 고치면 사라집니다.'
        : `페이지의 스크립트가 JWT를 \`${storage}\`에 넣습니다. 서버는 그 자리를 들여다보지 못합니다.`,
  }),
  'storage-removed': ({ storage }) => ({
    title: '스크립트가 JWT를 지운다',
    text: `페이지가 ${storage === 'memory' ? '변수' : `\`${storage}\``}에서 JWT를 지웁니다. 지우는 일은 브라우저 안에서 끝납니다.`,
  }),
}

/** 만료까지 남은 시간. 허용 오차 안이라면 만료를 지난 토큰도 통과한다. */
function remaining(left: number, which: FactsOf<'token-checked'>['server']): string {
  if (left > 0) return `만료까지 ${duration(left)} 남았습니다.`
  const leeway = `${serverName(which)}의 허용 오차 안입니다.`
  if (left < 0) return `\`exp\` 시각에서 ${duration(left)} 지났지만 ${leeway}`
  return `지금이 \`exp\` 시각이지만 ${leeway}`
}
