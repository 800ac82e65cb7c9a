// 목표의 말: 무엇에 닿아야 하고, 아직이라면 무엇이 모자라며, 목록 둘레에는 무엇이라고 적는가.
import type { Caller, KnobName, Login, Mark } from '@/lib/vocabulary/goals'
import type { Knobs } from '@/lib/vocabulary/knobs'
import { knobTable } from '@/lib/vocabulary/knobs'
import type { GoalWords } from '../../lab-words/goals'
import { duration } from '../duration'
import { knobs } from '../knobs'

const callers: Readonly<Record<Caller | Login, string>> = {
  browser: '브라우저',
  phone: '휴대폰',
  attacker: '공격자',
  kim: 'kim',
  lee: 'lee',
  ops: 'ops',
}
const subject: Readonly<Record<Caller | Login, string>> = {
  browser: '브라우저가',
  phone: '휴대폰이',
  attacker: '공격자가',
  kim: 'kim이',
  lee: 'lee가',
  ops: 'ops가',
}
const after: Readonly<Record<Mark, string>> = {
  copy: '공격자가 사본을 얻은 뒤',
  'log-out': '로그아웃한 뒤',
  restart: '서버를 다시 시작한 뒤',
  'server-down': '서버를 끈 뒤',
  'rotate-key': '서명 열쇠를 바꾼 뒤',
  'set-role': '역할을 바꾼 뒤',
  revoke: '운영자가 끊은 뒤',
  'revoke-all': '운영자가 한 사용자를 모두 끊은 뒤',
  refused: '공격자의 사본이 거절된 뒤',
}
const notYet: Readonly<Record<Mark, string>> = {
  copy: '공격자가 아직 사본을 얻지 않았습니다.',
  'log-out': '아직 아무도 로그아웃하지 않았습니다.',
  restart: '아직 서버를 다시 시작하지 않았습니다.',
  'server-down': '아직 서버를 끄지 않았습니다.',
  'rotate-key': '아직 서명 열쇠를 바꾸지 않았습니다.',
  'set-role': '아직 역할을 바꾸지 않았습니다.',
  revoke: '운영자가 아직 아무것도 끊지 않았습니다.',
  'revoke-all': '운영자가 아직 한 사용자를 모두 끊지 않았습니다.',
  refused: '공격자의 사본이 아직 거절되지 않았습니다.',
}
const credentials = { jwt: 'JWT', 'session-id': '세션 ID', 'refresh-token': 'refresh token' } as const
const ways = { cookie: '쿠키', authorization: '`Authorization` 헤더' } as const

/** 조건의 값을 읽는 말로. */
function readable(knob: KnobName, value: Knobs[KnobName]): string {
  const words = knobs[knob]
  const named: Readonly<Record<string, string>> = 'values' in words ? words.values : {}
  if (typeof value === 'string') return named[value] ?? value
  return knobTable[knob].type === 'seconds' ? (value < 0 ? '-' : '') + duration(value) : `${value}`
}
const own = (to: Caller): string => (to === 'attacker' ? '그 전에 얻은 사본으로' : '그 전의 자격증명 그대로')

export const goals: GoalWords = {
  callers,
  marks: {
    copy: '사본을 얻음',
    'log-out': '로그아웃',
    restart: '서버 다시 시작',
    'server-down': '서버 끄기',
    'rotate-key': '서명 열쇠 바꾸기',
    'set-role': '역할 바꾸기',
    revoke: '운영자가 끊기',
    'revoke-all': '한 사용자 모두 끊기',
    refused: '사본이 거절됨',
  },
  kinds: {
    answer: '받는 응답',
    kept: '전부터 있던 자격증명의 응답',
    turn: '200이던 것이 401로',
    role: '같은 자격증명의 역할',
    carried: '자격증명과 나르는 길',
    struck: '운영자가 지우거나 적은 줄',
    ended: '한 사용자의 자격증명이 모두 끝남',
    spared: '다른 사용자는 그대로',
    within: '사본이 거절되기까지',
    survives: '로그인한 서버가 없어져도',
    race: '두 탭의 동시 갱신',
    caught: '다시 나온 refresh token',
    rows: '거부하려고 적어 둔 줄',
    lifetime: 'access token이 통하는 시간',
    renewals: '시간당 갱신',
    times: '일어난 횟수',
    knob: '조건의 값',
    'knob-not': '쓰지 않을 조건의 값',
    'knob-most': '조건의 상한',
  },
  parameters: {
    in: '방식',
    to: '누가',
    status: '응답',
    after: '무엇 뒤에',
    since: '무엇 전부터',
    role: '역할',
    credential: '자격증명',
    via: '나르는 길',
    count: '줄 수',
    user: '사용자',
    seconds: '초',
    most: '많아야',
    of: '무엇이',
    knob: '조건',
    value: '값',
  },
  goals: {
    answer: (goal) =>
      `${goal.after ? `${after[goal.after]} ` : ''}${subject[goal.to]} ${goal.status}을 받습니다.`,
    kept: (goal) => `${after[goal.after]}, ${subject[goal.to]} ${own(goal.to)} ${goal.status}을 받습니다.`,
    turn: (goal) =>
      goal.since
        ? `${after[goal.since]}에도 200을 받던 그 자격증명으로, ${after[goal.after]}에는 ${subject[goal.to]} 401을 받습니다.`
        : `200을 받던 그 자격증명으로, ${after[goal.after]}에는 ${subject[goal.to]} 401을 받습니다.`,
    role: (goal) => `${subject[goal.to]} 자격증명을 바꾸지 않고 \`${goal.role}\` 역할의 응답을 받게 됩니다.`,
    carried: (goal) =>
      `${subject[goal.to]} ${credentials[goal.credential]} 하나만 ${ways[goal.via]}에 실어 200을 받습니다.`,
    struck: (goal) => `운영자가 지우거나 적은 줄이 정확히 ${goal.count}개입니다.`,
    ended: (goal) =>
      `${goal.after ? `${after[goal.after]}, ` : ''}${callers[goal.user]}에게 발급된 자격증명이 하나도 빠짐없이, 만료 전에 거절됩니다.`,
    spared: (goal) =>
      `${after[goal.after]}, ${subject[goal.user]} ${goal.since && goal.since !== goal.after ? `${after[goal.since].replace(/ 뒤$/, '')} 때 이미 쓰던` : '그 전에 받은'} 자격증명으로 200을 받습니다.`,
    within: (goal) =>
      `${after[goal.after]} ${duration(goal.seconds)} 안에, 공격자가 그 전에 얻은 사본이 거절됩니다.`,
    survives: (goal) =>
      `로그인을 받은 서버를 끈 뒤, ${subject[goal.to]} 같은 자격증명으로 다른 서버에서 200을 받습니다.`,
    race: () => '두 탭이 같은 refresh token으로 동시에 갱신하고, 둘 다 새 토큰을 받습니다.',
    caught: () => '공격자가 이미 쓴 refresh token을 내밀고, 그 일로 가족 전체가 말소됩니다.',
    rows: (goal) => `거부 목록과 기준 시각에 적힌 줄이 ${goal.most}개를 넘지 않습니다.`,
    lifetime: (goal) => `발급한 access token은 길어야 ${duration(goal.seconds)} 통합니다.`,
    renewals: (goal) => `갱신은 시간당 많아야 ${goal.most}번입니다.`,
    times: (goal) => `${after[goal.of].replace(/ 뒤$/, '')} 일이 많아야 ${goal.most}번입니다.`,
    knob: (goal) => `조건: ${knobs[goal.knob].name} = ${readable(goal.knob, goal.value)}`,
    'knob-not': (goal) => `조건: ${knobs[goal.knob].name} ≠ ${readable(goal.knob, goal.value)}`,
    'knob-most': (goal) =>
      `조건: ${knobs[goal.knob].name} ≤ ${readable(goal.knob, goal.most as Knobs[KnobName])}`,
  },
  missing: {
    'no-lane': () => '이 방식의 갈래가 없습니다.',
    'no-mark': ({ mark }) => notYet[mark],
    'not-asked': ({ who }) => `그 뒤로 ${subject[who]} 아직 \`GET /me\`를 보내지 않았습니다.`,
    answered: ({ who, status }) => `${subject[who]} 받은 응답은 ${status}입니다.`,
    'another-credential': ({ who }) => `${subject[who]} 낸 것은 그 전부터 있던 자격증명이 아닙니다.`,
    'not-accepted-before': ({ who }) => `${subject[who]} 그 전에 200을 받아 둔 자격증명이 없습니다.`,
    role: ({ role }) => `지금 응답에 적힌 역할은 \`${role ?? '없음'}\`입니다.`,
    carried: ({ credential, via }) =>
      credential && via
        ? `200을 받은 것은 ${ways[via]}에 실린 ${credentials[credential]}입니다.`
        : '자격증명 없이 받은 응답입니다.',
    struck: ({ count }) => `지금까지 ${count}개입니다.`,
    nobody: ({ user }) => `${callers[user]}에게 발급된 자격증명이 없습니다.`,
    untried: ({ count }) => `아직 내밀어 보지 않은 것이 ${count}개 있습니다.`,
    alive: ({ count }) => `아직 200을 받는 것이 ${count}개 있습니다.`,
    expired: ({ count }) => `${count}개는 끊긴 것이 아니라 만료되어 거절되었습니다.`,
    late: ({ seconds }) => `거절되기는 했지만 ${duration(seconds)} 뒤였습니다.`,
    'home-up': () => '로그인을 받은 서버가 아직 켜져 있습니다.',
    'no-race': () => '아직 두 탭의 갱신이 겹치지 않았습니다.',
    'race-open': () => '두 갱신이 겹쳤고, 답이 아직 다 오지 않았습니다.',
    'race-refused': () => '겹친 갱신 가운데 하나가 거절되었습니다.',
    'no-reuse': () => '공격자가 아직 refresh token을 내밀지 않았습니다.',
    'not-caught': () => '공격자의 갱신은 재사용으로 드러나지 않았습니다.',
    rows: ({ count }) => `지금 ${count}개가 적혀 있습니다.`,
    'no-token': () => '아직 발급된 access token이 없습니다.',
    lifetime: ({ seconds }) => `지금 토큰은 ${duration(seconds)} 통합니다.`,
    renewals: ({ count }) => `지금 수명으로는 시간당 ${count}번입니다.`,
    times: ({ count }) => `벌써 ${count}번입니다.`,
    knob: ({ knob, value }) => `지금은 ${readable(knob, value)}입니다.`,
  },
  faults: {
    kind: (what) => `‘${what}’ 같은 목표는 없습니다.`,
    value: (what) => `목표 ‘${what}’에 맞지 않는 값이 있습니다.`,
    form: (what) => `목표 ‘${what}’의 적은 꼴이 맞지 않습니다.`,
    many: () => '목표는 여덟 개까지 둘 수 있습니다.',
  },
  list: {
    heading: '목표',
    met: '이룸',
    open: '아직',
    metAt: (action) => `${action}번째 행동에서 이룸`,
    solved: '모든 목표를 이루었습니다.',
    actions: (count) => `행동 ${count}개`,
    hint: (next, of) => `힌트 ${next}/${of} 보기`,
    hints: '힌트',
    solution: '풀이 보기',
    tricks: '그럴듯하지만 안 되는 길',
    tryTrick: '이 길을 실행해 보기',
    again: '처음부터 다시',
  },
  make: {
    heading: '도전 만들기',
    intro: '목표를 골라 담으면 링크에 함께 들어갑니다. 링크를 연 사람이 실행으로 풀게 됩니다.',
    kind: '목표의 종류',
    add: '목표 더하기',
    remove: (goal) => `목표 빼기: ${goal}`,
    none: '아직 고른 목표가 없습니다.',
    full: '목표는 여덟 개까지 둘 수 있습니다.',
    optional: '정하지 않음',
  },
}
