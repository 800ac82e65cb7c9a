// 예측: 답이 오기 전에 묻고, 실행이 정한 답과 견주는 글.
import type { PredictWords } from '../../lab-words/predict'

export const predict: PredictWords = {
  switch: '답이 오기 전에 예측하기',
  switchNote: '행동을 고르면 답이 화면에 나오기 전에 먼저 묻습니다. 언제든 건너뛸 수 있습니다.',
  tally: '지금까지 {of}번 예측했습니다. 실제와 같았던 것은 답 {status}번, 장부 {reads}번입니다.',
  left: '`{request}` 요청이 떠났습니다.',
  ask: '어떤 답이 옵니까?',
  notes: {
    form: '폼에 바로 오는 답을 묻습니다. 리디렉션을 따라가서 받는 페이지는 세지 않습니다.',
    more: '이 행동에서 다른 요청이 이어지면 마지막 답을 묻습니다.',
  },
  askReads: '장부를 읽습니까?',
  readsNote:
    '세션, refresh token, 거부 목록을 읽으면 셉니다. 사용자 목록, 서버가 기억해 둔 답, 멈춘 장부는 세지 않습니다.',
  yes: '예',
  no: '아니요',
  verdict: '답: 예측 {said} → 실제 {had}',
  verdictReads: '장부: 예측 {said} → 실제 {had}',
  read: '읽음',
  unread: '읽지 않음',
  decided: '갈린 단계: {title}',
  passed: '앞의 예측은 답하지 않고 지나갔습니다.',
}
