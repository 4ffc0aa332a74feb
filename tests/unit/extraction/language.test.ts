import { describe, expect, it } from 'vitest'
import { languageOf } from '@/components/extraction/language'

const texts = {
  en: 'The council met in the old town hall and spoke of the bridge that was promised with the road for years. ',
  es: 'El consejo se reunió en la sala del pueblo y habló de los puentes que una vez fueron prometidos por las leyes. ',
  fr: 'Le conseil est réuni dans la salle des fêtes pour parler des ponts et une route que les gens attendent. ',
  de: 'Der Rat kam im alten Rathaus zusammen und sprach über die Brücke, die das Land nicht mit der Straße baut. ',
  ar: 'اجتمع المجلس في القاعة القديمة وتحدث أعضاؤه ساعات عن الجسر والنهر والطريق الذي يمر بينهما. ',
  ru: 'Совет собрался в старой ратуше, и его члены часами говорили о мосте, реке и дороге между ними. ',
  hi: 'परिषद की बैठक पुराने नगर भवन में हुई और सदस्यों ने पुल, नदी और सड़क के बारे में घंटों बात की। ',
  zh: '委员会在老市政厅开会，成员们花了几个小时讨论桥、河流以及它们之间的道路，最后没有作出决定。',
  ja: '評議会は古い市庁舎で開かれ、議員たちは橋と川とその間の道について何時間も話し合いました。',
}

describe('the language of a text', () => {
  it.each(Object.entries(texts))('is seen where the page says nothing: %s', (language, text) => {
    expect(languageOf(undefined, text.repeat(6))).toBe(language)
  })

  it.each(['es', 'fr', 'de', 'ar', 'ru', 'hi', 'zh', 'ja'] as const)('is not English for saying so: %s', (language) => {
    expect(languageOf('en-US', texts[language].repeat(6))).toBe(language)
  })

  it.each([
    ['en-GB', texts.en],
    ['de-AT', texts.de],
    ['zh-Hant', texts.zh],
    ['uk', 'Рада зібралася в старій ратуші, і її члени годинами говорили про міст, річку та дорогу. '],
    ['mr', texts.hi],
    ['sv', 'Rådet möttes i det gamla rådhuset och talade i timmar om bron, floden och vägen mellan dem. '],
  ])('is what the page says where that can be: %s', (declared, text) => {
    expect(languageOf(declared, text.repeat(6))).toBe(declared)
  })

  it('is not guessed from little text, nor from letters that several languages use', () => {
    expect(languageOf(undefined, 'The bridge')).toBeUndefined()
    expect(
      languageOf(undefined, 'Рада зібралася в старій ратуші, і її члени говорили про міст. '.repeat(6)),
    ).toBeUndefined()
  })
})
