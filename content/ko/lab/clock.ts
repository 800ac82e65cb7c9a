// 시간 자: 무엇이 왜 언제 끝나는지, 그리고 앞으로 가는 방법.
import type { ClockWords } from '../../lab-words/clock'

export const clock: ClockWords = {
  title: '시간 자',
  now: '지금',
  none: '아직 기한이 있는 것이 없습니다. 로그인하면 여기에 막대가 생깁니다.',
  kinds: {
    'access-token': 'access token',
    cookie: '쿠키',
    session: '세션',
    refresh: '교환권',
    denylist: '거부 목록의 줄',
  },
  places: {
    localStorage: 'localStorage',
    sessionStorage: 'sessionStorage',
    memory: '페이지의 변수',
    cookies: '쿠키 통',
    record: '기록',
    loot: '사본',
  },
  ends: { exp: 'exp', idle: '유휴', absolute: '절대', cookie: '쿠키 기한', until: '줄을 지움' },
  anonymous: '로그인 전',
  over: '기한 지남',
  struck: '말소',
  judged: '적힌 기한은 {written}이지만, 서버의 시계와 여유로는 {at}입니다.',
  apart: '서버마다 시계가 달라 {at}부터 {last} 사이에 차례로 거부합니다.',
  hand: {
    label: '앞으로 갈 시각',
    keys: '화살표 키로 옮기고 Enter로 그때까지 기다립니다. Page Up과 Page Down은 열 걸음, Escape는 취소입니다.',
    here: '지금, {at}',
    ahead: '{time} 뒤, {at}',
    expires: '그때까지 기한이 지나는 것: {what}',
    nothing: '그때까지 기한이 지나는 것은 없습니다.',
    go: '여기까지 기다리기',
    cancel: '취소',
  },
  step: '한 걸음',
  type: {
    label: '직접 입력',
    forms: '예: 90, 1:30, 15분, 1시간',
    go: '기다리기',
    refused: {
      unreadable: '길이를 읽을 수 없습니다. 90, 1:30, 15분, 1시간처럼 쓰십시오.',
      past: '시간은 뒤로 가지 않습니다. 되돌리기를 쓰십시오.',
      nothing: '1초보다 짧게는 기다릴 수 없습니다.',
      'too-far': '한 번에 30일까지 기다릴 수 있습니다.',
    },
  },
  moments: {
    title: '다가오는 만료',
    left: '{time} 남음',
    before: '1초 전',
    at: '만료 순간',
    tooNear: '지금이 바로 1초 전입니다.',
    tooFar: '한 번에 갈 수 있는 30일보다 멉니다.',
  },
}
