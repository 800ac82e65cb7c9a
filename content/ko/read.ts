// 글을 둘러싼 말: 부분의 제목, 여백의 바로잡음, 작은 무대.
import type { ReadWords } from '../read-words'

export const read: ReadWords = {
  link: '글로 읽기',
  title: 'JWT와 세션, 진실은 어디에 적혀 있나',
  description:
    'JWT와 서버 세션을 한 편의 긴 글로 읽습니다. 무엇이고, 무엇을 치르고, 어떻게 공격받고 어떻게 끝나는지를 다루며, 그림은 모두 한 단계씩 눌러 볼 수 있는 실제 실행입니다.',
  contents: '차례',
  parts: {
    jwt: 'JWT란 무엇인가',
    session: '세션이란 무엇인가',
    structure: '둘을 나란히 놓으면',
    'jwt-trade': 'JWT의 장점과 단점',
    'session-trade': '세션의 장점과 단점',
    security: '보안을 따지는 다섯 물음',
    hybrid: '둘을 섞는 방식',
    conclusion: '그래서 무엇을 고를까',
  },
  said: '원문',
  right: '바로잡음',
  source: '근거',
  shown: '그림의 실행',
  mini: {
    figure: '그림 {n}',
    transport: '{title}, 한 단계씩',
    previous: '이전',
    next: '다음',
    stepOf: '{n} / {total}',
    whole: '전체 그림',
    steps: '모두 {total}단계',
    open: '무대에서 열기',
    inWords: '그림을 말로 읽기',
    lanes: '방식',
  },
}
