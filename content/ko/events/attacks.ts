// 손대는 일의 말: 개발자 도구로 바꾸기, 사본 얻기, 심어진 스크립트가 뒤지기.
import type { EventWords } from '../../words'
import { kinds } from './names'

export const attacks: Pick<EventWords, 'altered' | 'copied' | 'script-read'> = {
  altered: ({ credential }) => ({
    title: '마지막 글자를 바꾼다',
    text: `개발자 도구로 브라우저에 있는 ${kinds[credential]}의 마지막 한 글자를 바꿉니다. 서버는 아직 모릅니다.`,
  }),
  copied: ({ credential, from }) => ({
    title: credential === 'refresh-token' ? 'refresh token이 복사된다' : '공격자가 사본을 얻는다',
    text: `공격자가 ${kinds[credential]} 값을 그대로 복사했습니다. 원본은 ${from === 'phone' ? '휴대폰' : '브라우저'}에 그대로 있습니다.`,
  }),
  'script-read': ({ looks, got, design }) => {
    if (got)
      return {
        title: '심어진 스크립트가 읽어 낸다',
        text: `공격자의 스크립트가 \`${looks}\` 자리에서 ${kinds[got]} 값을 읽었습니다. 페이지 안에서 돌면 페이지의 스크립트와 할 수 있는 일이 같습니다.`,
      }
    return {
      title: '심어진 스크립트가 빈손이다',
      text:
        looks === 'document.cookie'
          ? `\`document.cookie\`에 ${design === 'jwt' ? 'JWT가' : '세션 ID가'} 없습니다. \`HttpOnly\` 쿠키는 쿠키 통에 있어도 스크립트에는 보이지 않습니다.`
          : `\`${looks}\` 자리를 뒤졌지만 거기에는 토큰이 없습니다.`,
    }
  },
}
