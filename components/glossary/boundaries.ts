/**
 * Word boundaries where tokens are single signs. Chinese and Thai write no spaces, so a term may stand anywhere; but
 * foreign names in katakana are runs of it, Korean words begin with the name and end in particles, and Thai and Lao have
 * vowels that nothing can begin or end with.
 */

const katakana = /[\u30a1-\u30fa\u30fc\u31f0-\u31ff\uff66-\uff9f]/
const hangul = /[\u1100-\u11ff\uac00-\ud7a3]/
const combining = /\p{M}/u
/** Written before the consonant they follow: เกา is not กา. */
const leadingVowels = /[\u0e40-\u0e44\u0ec0-\u0ec4]/
/** Written behind it: กานา does not hold กาน. */
const trailingVowels = /[\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/

/** Endings that may follow a name in Korean. */
const particles = new Set(
  `은 는 이 가 을 를 의 에 와 과 도 로 만 들 에서 에게 으로 까지 부터 보다 처럼 에는 에도 에선 에서는 에서도 으로는 이나 이다 이며 이라고
   라고 측 측은 군 군은 들은 들이 들을 들의 만이 조차 마저 에서의 와의 과의 로의 께서 한테 에게서 으로서 로서 으로써 로써 로부터 으로부터
   라는 이라는 인 인은 인이 인들 여 랑 이랑 하고 뿐 마다 밖에 대로 였다 이었다 군이 군의 군을 측이 만은 만을 까지는 부터는`.split(
    /\s+/,
  ),
)
const longestParticle = 4

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
  return !leadingVowels.test(before) && !trailingVowels.test(after) && (after === '' || !combining.test(after))
}

/** The Korean letters from a place on, one more than any particle has at most. */
function hangulRun(text: string, from: number): string {
  let to = from
  while (to <= from + longestParticle && hangul.test(text[to] ?? '')) to += 1
  return text.slice(from, to)
}
