import { expect, it } from 'vitest'
import { loadDetector } from '@/components/narration/detector'

it.each([
  ['en', 'The river rose over night and the bridge held, though nobody had expected it.'],
  ['de', 'Der Fluss stieg über Nacht, und die Brücke hielt stand, obwohl niemand damit gerechnet hatte.'],
  ['fr', 'La rivière est montée pendant la nuit et le pont a tenu, contre toute attente.'],
  ['es', 'El río creció durante la noche y el puente resistió, aunque nadie lo esperaba.'],
  ['it', 'Il fiume è salito durante la notte e il ponte ha retto, anche se nessuno se lo aspettava.'],
  ['pt', 'O rio subiu durante a noite e a ponte aguentou, embora ninguém o esperasse.'],
  ['uk', 'Річка піднялася за ніч, але міст витримав, хоча ніхто цього не чекав.'],
  ['ar', 'ارتفع النهر خلال الليل وصمد الجسر رغم أن أحدا لم يتوقع ذلك.'],
  ['fa', 'رودخانه در طول شب بالا آمد و پل دوام آورد، هرچند هیچ‌کس انتظارش را نداشت.'],
  ['ja', '夜のうちに川が増水したが、橋は誰も予想しなかったほどよく持ちこたえた。'],
  ['zh', '昨天晚上河水上涨了，但是谁也没有想到这座桥能够撑住。'],
  ['id', 'Sungai naik sepanjang malam dan jembatan itu bertahan, meskipun tidak ada yang menyangka.'],
])('recognises %s', async (language, text) => {
  expect((await loadDetector())(text)).toBe(language)
})

it('says nothing of what is no language', async () => {
  const detect = await loadDetector()
  expect(['', '12 34', 'OK', 'xq zv kw', '!!!'].map(detect)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
