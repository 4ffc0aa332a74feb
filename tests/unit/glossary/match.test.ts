import { describe, expect, test } from 'vitest'
import type { GlossaryTerm } from '@/components/glossary/glossary'
import { surfacesIn } from './surfaces'

type Row = readonly [
  about: string,
  text: string,
  terms: readonly (string | Partial<GlossaryTerm>)[],
  found: readonly string[],
]

const word = (term: string): Partial<GlossaryTerm> => ({ term, kind: 'word' })

const rows: Readonly<Record<string, readonly Row[]>> = {
  'case, where it carries meaning': [
    ['a first name is not two countries', 'Frances in France', [{ term: 'France', kind: 'place' }], ['France']],
    ['a bird is not a country', 'a roast turkey', ['Turkey'], []],
    ['a country at the start of a sentence', 'Turkey said no.', ['Turkey'], ['Turkey']],
    ['a headline in capitals', 'TURKEY AND SYRIA', ['Turkey'], ['TURKEY']],
    ['a word at the start of a sentence', 'Militias fought.', [word('militia')], ['Militias']],
    ['a word in capitals', 'MILITIA', [word('militia')], ['MILITIA']],
    ['an abbreviation is not a pronoun', 'it gave us hope', [{ term: 'United States', abbreviations: ['US'] }], []],
    ['an abbreviation with stops is one without', 'US and U.S. and U.S', ['U.S.'], ['US', 'U.S.', 'U.S']],
    ['and the other way round', 'the U.S. said', [{ term: 'United States', abbreviations: ['US'] }], ['U.S.']],
    ['a shouted pronoun', 'GIVE US MORE', [{ term: 'United States', abbreviations: ['US'] }], []],
    ['a shouted name', 'SDF TAKES RAQQA', ['SDF'], ['SDF']],
    ['small letters inside a name may be either', 'Al-Qaeda', ['al-Qaeda'], ['Al-Qaeda']],
    ['an abbreviation that is a word of the list', 'the sdf command, SDF', [word('SDF')], ['SDF']],
    ['exactly as written', 'iOS, ios and IOS', [{ term: 'iOS', case: 'exact' }], ['iOS']],
    ['any case at all', 'isis', [{ term: 'ISIS', case: 'any' }], ['isis']],
  ],
  'accents, ligatures and points': [
    ['an accent more', 'Kobanê fell', ['Kobane'], ['Kobanê']],
    ['an accent less', 'Kobane fell', ['Kobanê'], ['Kobane']],
    ['an accent of its own character', 'Kobane\u0302 fell', ['Kobane'], ['Kobane\u0302']],
    ['a stroke is not an accent to Unicode', 'Łódź, Ørsted', ['Lodz', 'Orsted'], ['Łódź', 'Ørsted']],
    ['letters that are two', 'Straße, Œuvre', ['Strasse', 'Oeuvre'], ['Straße', 'Œuvre']],
    ['a soft hyphen and a zero-width space', 'Hez\u00adbol\u200blah', ['Hezbollah'], ['Hez\u00adbol\u200blah']],
    ['full-width letters', 'ＳＤＦ', ['SDF'], ['ＳＤＦ']],
    ['Arabic vowel points', 'مِنَ الدَّوْلَةِ', ['الدولة'], ['الدَّوْلَةِ']],
    ['Arabic letters written for each other', 'مصطفي في الانبار', ['مصطفى', 'الأنبار'], ['مصطفي', 'الانبار']],
    ['tatweel', 'داعـــش', ['داعش'], ['داعـــش']],
    ['an Arabic preposition or “and” written onto the name', 'بالرقة وداعش', ['الرقة', 'داعش'], ['الرقة', 'داعش']],
    ['Persian letters', 'ایران', ['ايران'], ['ایران']],
    ['Russian ё', 'Королёв', ['Королев'], ['Королёв']],
    ['Russian й is a letter of its own', 'мой', ['мои'], []],
  ],
  'apostrophes and possessives': [
    ['straight and curly', "Da'esh, Da’esh, Da‘esh", ['Daesh'], ["Da'esh", 'Da’esh', 'Da‘esh']],
    ['the possessive is not marked', "Daesh’s men, SDF's", ['Daesh', 'SDF'], ['Daesh', 'SDF']],
    ['the possessive of a plural', 'the militias’ arms', [word('militia')], ['militias']],
    ['the possessive of an abbreviation with stops', 'the U.S.’s', ['U.S.'], ['U.S.']],
    ['a name that is a possessive', "McDonald's opened", ["McDonald's"], ["McDonald's"]],
    ['and is not the bare name', 'Mr. McDonald', ["McDonald's"], []],
    ['a possessive inside a name', 'Alzheimer’s disease', ["Alzheimer's disease"], ['Alzheimer’s disease']],
    ['quotation marks', "the ‘Daesh’ and 'SDF'", ['Daesh', 'SDF'], ['Daesh', 'SDF']],
    ['a leaning article', "l’Iran et d'Irak", ['Iran', 'Irak'], ['Iran', 'Irak']],
    ['a name that looks like one', 'D’Artagnan', ['D’Artagnan', 'Artagnan'], ['D’Artagnan']],
  ],
  'whole words': [
    ['not the beginning of a word', 'Syrian', ['Syria'], []],
    ['not the end of a word', 'USSDF', ['SDF'], []],
    ['not part of a compound', 'warlords', [word('lord')], []],
    ['not in an address', 'see https://daesh.com/SDF?x=SDF or sdf@SDF.org or www.SDF.org/SDF now', ['SDF'], []],
    ['not in the name of an account', 'by @SDF and @SDF_Syria', ['SDF'], []],
    ['behind a hash sign', '#SDF', ['SDF'], ['SDF']],
    ['between brackets and dashes', '(SDF)—Daesh—[Raqqa]', ['SDF', 'Daesh', 'Raqqa'], ['SDF', 'Daesh', 'Raqqa']],
    ['on both sides of a slash', 'Syria/Iraq', ['Syria', 'Iraq'], ['Syria', 'Iraq']],
    ['without a space after the full stop', 'from Raqqa.Daesh said', ['Raqqa', 'Daesh'], ['Raqqa', 'Daesh']],
    ['before a hyphen', 'U.S.-backed', ['U.S.'], ['U.S.']],
    ['signs are part of a name', 'C++, C# and C', [word('C++'), word('C')], ['C++', 'C']],
    ['an ampersand is part of a name', 'AT&T and R&D', ['AT&T', 'R&D'], ['AT&T', 'R&D']],
    ['a leading stop is part of a name', 'on .NET or the NET', ['.NET'], ['.NET']],
    ['a stop inside a name', 'in Node.js today', ['Node.js'], ['Node.js']],
    ['a single letter is nobody’s second name', 'Mr. X and X', [{ term: 'Twitter', aliases: ['X'] }], []],
  ],
  'names of several words': [
    ['the longest wins', 'Islamic State group', ['Islamic State', 'Islamic State group'], ['Islamic State group']],
    [
      'a beginning that leads nowhere',
      'Islamic State school',
      ['Islamic State group', 'Islamic State'],
      ['Islamic State'],
    ],
    ['a beginning inside a beginning', 'New New York', ['New York'], ['New York']],
    [
      'hyphen, dash or space',
      'Deir-ez-Zor, Deir ez Zor, Deir\u00a0ez–Zor',
      ['Deir ez-Zor'],
      ['Deir-ez-Zor', 'Deir ez Zor', 'Deir\u00a0ez–Zor'],
    ],
    ['a dash with spaces parts them', 'Deir - ez Zor', ['Deir ez-Zor'], []],
    ['a comma parts them', 'Islamic, State', ['Islamic State'], []],
    ['a full stop parts them', 'It was Islamic. State forces', ['Islamic State'], []],
    ['unless it is in the name', 'Brig. Gen. Braga, Brig Gen Braga', ['Brig. Gen.'], ['Brig. Gen.', 'Brig Gen']],
    ['a stop that tells a word from its abbreviation', 'no, No. 5', ['No.'], ['No.']],
    ['a line break inside a paragraph', 'Islamic\nState', ['Islamic State'], ['Islamic\nState']],
    ['brackets part them', 'Islamic (State)', ['Islamic State'], []],
  ],
  plurals: [
    ['-s', 'two enclaves', [word('enclave')], ['enclaves']],
    ['-es', 'boxes, crutches', [word('box'), word('crutch')], ['boxes', 'crutches']],
    ['-ies', 'casualties', [word('casualty')], ['casualties']],
    [
      'irregular',
      'crises, militiamen, wolves',
      [word('crisis'), word('militiaman'), word('wolf')],
      ['crises', 'militiamen', 'wolves'],
    ],
    ['of an abbreviation', 'SDFs, F-16s', ['SDF', 'F-16'], ['SDFs', 'F-16s']],
    ['a capital S is no ending', 'GPS', ['GP'], []],
    ['on the first word', 'attorneys general', [word('attorney general')], ['attorneys general']],
    [
      'words that only look like one',
      'news, arms, politics, this',
      [word('new'), word('arm'), word('politic'), word('thi')],
      [],
    ],
    ['double s', 'class', [word('clas')], []],
    ['verbs', 'allows', [word('ally')], []],
  ],
  'scripts without spaces': [
    ['Chinese', '叙利亚民主军在拉卡作战', ['拉卡', '叙利亚民主军'], ['叙利亚民主军', '拉卡']],
    ['Japanese', '東京都庁で', ['東京'], ['東京']],
    ['katakana runs are words', 'シリアルとシリア軍', ['シリア'], ['シリア']],
    ['か is not が', 'かく', ['がく'], []],
    ['Thai', 'สงครามซีเรียวันนี้', ['ซีเรีย'], ['ซีเรีย']],
    ['Korean with a particle', '서울에서 이란은', ['서울', '이란'], ['서울', '이란']],
    ['Korean words that only begin alike', '이란성', ['이란'], []],
    ['Latin beside Han', 'ISIS组织', ['ISIS'], ['ISIS']],
  ],
  'other scripts': [
    ['Hebrew points', 'שָׁלוֹם עולם', ['שלום'], ['שָׁלוֹם']],
    ['Devanagari vowels tell words apart', 'दिल्ली', ['दल्ली'], []],
    ['Greek final sigma', 'ΟΔΥΣΣΕΥΣ', [word('Οδυσσευς')], ['ΟΔΥΣΣΕΥΣ']],
    ['Arabic digits', 'سنة ٢٠١٧', ['سنة 2017'], ['سنة ٢٠١٧']],
  ],
  'nothing to find': [
    ['no text', '', ['Daesh'], []],
    ['only signs', '… — “ ” 🙂 ', ['Daesh'], []],
    ['a term without words', 'Daesh', ['—'], []],
    ['names of object properties', 'constructor __proto__ toString', [word('constructor')], ['constructor']],
  ],
}

describe.each(Object.entries(rows))('%s', (_, table) => {
  test.each(table)('%s: “%s”', (_about, text, terms, found) => {
    expect(
      surfacesIn(
        text,
        terms.map((t) => (typeof t === 'string' ? { term: t } : { term: '', ...t })),
      ),
    ).toEqual(found)
  })
})
