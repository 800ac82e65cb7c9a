// 실행을 나누고 가져가는 창의 글.
import type { ShareWords } from '../../lab-words/share-ui'

export const shareUi: ShareWords = {
  title: '나누고 가져가기',
  link: {
    heading: '링크',
    note: '방식, 조건, 한 일, 지금 단계가 들어 있습니다. 토큰과 세션 ID는 들어 있지 않고, 여는 곳에서 다시 만들어집니다.',
    label: '이 실행의 링크',
    copy: '링크 복사',
  },
  embed: { heading: '다른 페이지에 넣기', label: '붙여 넣을 HTML', copy: 'HTML 복사' },
  qr: {
    show: 'QR 코드 보기',
    hide: 'QR 코드 닫기',
    label: '이 실행의 링크를 담은 QR 코드',
    tooLong:
      '링크가 길어서 휴대폰이 읽을 만한 QR 코드로는 담지 못합니다. 링크를 복사하거나 파일로 저장하십시오.',
  },
  prints: {
    heading: '지문',
    note: '마지막 행동까지의 실행 전체로 계산한 SHA-256 해시의 앞 16자리입니다. 이 값이 같으면 두 사람이 본 실행은 한 바이트까지 같습니다.',
    making: '계산하고 있습니다.',
  },
  file: {
    heading: '파일',
    note: '링크와 같은 내용을 파일로 저장합니다. 인터넷이 없어도 주고받을 수 있습니다.',
    save: '파일로 저장',
    load: '파일 열기',
  },
  take: {
    heading: '글과 그림',
    mermaid: 'Mermaid로 복사',
    transcript: '기록을 글로 복사',
    curl: '요청을 curl로 복사',
    svg: 'SVG로 저장',
    png: 'PNG로 저장',
  },
  said: {
    copied: '복사했습니다.',
    selected: '여기서는 바로 복사할 수 없어 글을 선택해 두었습니다. Ctrl+C나 Cmd+C로 복사하십시오.',
    saved: '저장한 파일: {name}',
    loaded: '연 파일: {name}',
    failed: '하지 못했습니다. 다시 해 보십시오.',
    fileTooLarge: '파일이 너무 커서 열지 않았습니다: {name}',
    pngTooLong: '그림이 길어서 PNG로는 글자가 흐려집니다. SVG로 저장하십시오.',
    asked: '이 글에서 답이 드러날 수 있습니다. 먼저 예측에 답하거나 건너뛰십시오.',
    noRequest: '이 단계에서는 요청을 보내지 않습니다. 요청을 보내는 단계에서 복사할 수 있습니다.',
    noCommand: '이 요청에는 명령줄에 적을 수 없는 글자가 있어 curl 명령으로 옮기지 못합니다.',
  },
  text: '복사할 글',
}
