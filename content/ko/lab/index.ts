// 작업대: 읽는 이가 직접 모는 곳.
import type { LabWords } from '../../lab-words'
import { actions } from './actions'
import { acts } from './acts'
import { challenges } from './challenges'
import { clock } from './clock'
import { goals } from './goals'
import { predict } from './predict'
import { share } from './share'
import { shareUi } from './share-ui'

export const lab: LabWords = {
  title: '작업대',
  situation:
    '아직 아무 일도 일어나지 않았습니다. 행동을 고르면 브라우저와 서버, 저장소, 공격자가 실제로 움직입니다.',
  practice: '연습',
  actions,
  acts,
  share,
  clock,
  shareUi,
  goals,
  challenges,
  predict,
  ui: {
    practice: '연습',
    empty: '예를 들면 {actions}. 방식마다 서버가 무엇이라고 답합니까?',
    tabs: { act: '행동', desks: '책상', clock: '시계', look: '들여다보기', goals: '목표' },
    undo: '되돌리기',
    redo: '다시 하기',
    back: '이전 단계',
    forward: '다음 단계',
    tip: '마지막 단계로',
    said: '{action}. {lanes}',
    actionOf: '행동 {n} / {total}',
    described:
      '직접 몰기로 만든 실행입니다. 독자가 고른 행동과, 브라우저·서버·장부·공격자 사이에 오간 것을 그렸습니다.',
    actionButton: '행동 {n}. {title}',
    running: '실행하는 중입니다…',
    failed: '이번 실행을 보여 드리지 못했습니다. 하신 행동은 그대로 있습니다.',
    retry: '다시 시도',
    unfold: '앞의 행동 {n}개 펼치기',
    fold: '앞의 행동 접기',
    lanes: '방식',
    addLane: '{name} 더하기',
    removeLane: '{name} 빼기',
    knobs: '이 실행의 조건',
    knobsNote: '바꾼 조건은 처음부터 적용됩니다. 같은 행동이 다시 실행되고, 이전 모습은 갈래로 남습니다.',
    reset: '처음부터 다시',
    backToGuide: '안내로 돌아가기',
    open: '전체로 열기',
    openInFull: '전체로 열기 (새 창)',
    branches: '갈래',
    branch: '갈래 {n}',
    branchMain: '첫 갈래',
    branchFork: '행동 {n} 다음에 갈라짐',
    branchNow: '지금 보는 갈래',
    branchOpen: '열기',
    branchCompare: '비교',
    branchRemove: '지우기',
    branchNone: '갈래가 하나뿐입니다. 되돌린 다음 다르게 행동하면, 전에 한 일이 여기에 갈래로 남습니다.',
    branchCompared: '이 갈래와 {name}',
    compareEnd: '비교 끝내기',
    compareHere: '이 갈래',
    compareNone: '행동 없음',
    compareEach: '이쪽은 {here}, 저쪽은 {there}',
    compareGo: '처음 갈린 곳으로',
    compareKnobs: '조건이 다릅니다: {names}.',
    differs: '행동 {n}에서 처음 갈립니다: {action}.',
    same: '서로 다른 곳이 없습니다.',
    share: '공유',
    done: '지금까지 한 일',
    doNow: '이제 무엇을 하시겠습니까?',
    past: '지나간 순간을 보고 있습니다. 여기서 행동하면 새 갈래가 시작되고, 원래의 다음 일은 갈래로 남습니다.',
    noScript:
      '작업대는 모든 것을 이 페이지에서 실행하므로 JavaScript가 필요합니다. 장면은 JavaScript 없이도 읽을 수 있습니다.',
    onlySome: '{names}에서만 가능',
    name: '다른 이름',
    logIn: '로그인',
    challenges: '도전',
    challengesNote: '도전마다 새 종이에서 시작합니다. 전에 한 일은 갈래로 남습니다.',
    challengeMet: '행동 {n}번으로 이룸',
    goalsMake: '목표 직접 정하기',
    goalsChange: '목표 고치기',
    goalsDone: '다 정했습니다',
    goalsOther: '이 목표 그만두기',
  },
}
