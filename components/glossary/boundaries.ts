/**
 * Word boundaries where tokens are single signs. Chinese and Thai write no spaces, so a term may stand anywhere; but
 * foreign names in katakana are runs of it, and Korean words begin with the name and end in particles.
 */

const katakana = /[\u30a1-\u30fa\u30fc\u31f0-\u31ff\uff66-\uff9f]/
const hangul = /[\u1100-\u11ff\uac00-\ud7a3]/
const combining = /\p{M}/u

/** Endings that may follow a name in Korean. */
const particles = new Set(
  `은 는 이 가 을 를 의 에 와 과 도 로 만 들 에서 에게 으로 까지 부터 보다 처럼 에는 에도 에선 에서는 에서도 으로는 이나 이다 이며 이라고
   라고 측 측은 군 군은 들은 들이 들을 들의 만이 조차 마저 에서의 와의 과의 로의`.split(/\s+/),
)

/** Whether the span is not cut out of a longer word of its script. Scripts with spaces need no check: tokens are words. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) < 0x300 && text.charCodeAt(start) < 0x300 && !(text.charCodeAt(end) >= 0x300))
    return true
  const before = text[start - 1] ?? ''
  const first = text[start] ?? ''
  const last = text[end - 1] ?? ''
  const after = text[end] ?? ''
  if (katakana.test(first) && katakana.test(before)) return false
  if (katakana.test(last) && katakana.test(after)) return false
  if (hangul.test(first) && hangul.test(before)) return false
  if (hangul.test(last) && hangul.test(after)) return particles.has(hangulRun(text, end))
  return after === '' || !combining.test(after)
}

function hangulRun(text: string, from: number): string {
  let to = from
  while (hangul.test(text[to] ?? '')) to += 1
  return text.slice(from, to)
}
