import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acronymsIn } from '@/components/definitions/acronyms'
import { textOfLines, told } from './articles'

const find = (...lines: string[]) => acronymsIn(textOfLines(...lines))

describe('short forms that the article spells out', () => {
  it.each([
    ['after the long form', 'The Syrian Democratic Forces (SDF) came.', 'SDF = Syrian Democratic Forces'],
    ['before it', 'The SDF (Syrian Democratic Forces) came.', 'SDF = Syrian Democratic Forces'],
    ['inside one bracket', 'A new body (the World Food Programme, WFP) came.', 'WFP = World Food Programme'],
    ['with the other form first', 'They (SF; n = 3) and the sea fleet (SF) left.', 'SF = sea fleet'],
    ['with "or" and commas', 'The Syrian Democratic Forces, or SDF, came.', 'SDF = Syrian Democratic Forces'],
    [
      'with "or" the other way round',
      'NATO, or the North Atlantic Treaty Organization, met.',
      'NATO = North Atlantic Treaty Organization',
    ],
    ['with "short for"', 'The SDF, short for Syrian Democratic Forces, came.', 'SDF = Syrian Democratic Forces'],
    ['with "stands for"', 'SDF stands for Syrian Democratic Forces and no more.', 'SDF = Syrian Democratic Forces'],
    ['between dashes', 'The Syrian Democratic Forces — SDF — came.', 'SDF = Syrian Democratic Forces'],
    ['with words before it in the bracket', 'The Islamic State (also known as IS) fled.', 'IS = Islamic State'],
    [
      'with the name of its language',
      'Aid came (in French: Médecins Sans Frontières, MSF).',
      'MSF = Médecins Sans Frontières',
    ],
    [
      'with small words left out',
      'the Organization of the Petroleum Exporting Countries (OPEC) met',
      'OPEC = Organization of the Petroleum Exporting Countries',
    ],
    ['with small words as letters', 'the Department of Defense (DoD) said', 'DoD = Department of Defense'],
    ['with letters inside of words', 'the television (TV) was on', 'TV = television'],
    ['in the plural', 'Many non-governmental organizations (NGOs) left.', 'NGOs = non-governmental organizations'],
    ['with digits', 'The Group of 20 (G20) met.', 'G20 = Group of 20'],
    ['with a number in words', 'The Group of Seven (G7) met.', 'G7 = Group of Seven'],
    ['with the year', 'The Conference of the Parties (COP28) met.', 'COP28 = Conference of the Parties'],
    ['with a hyphen', 'coronavirus disease 2019 (COVID-19) spread', 'COVID-19 = coronavirus disease 2019'],
    ['with "&"', 'research and development (R&D) costs', 'R&D = research and development'],
    ['with stops', 'The Home Rule League (H.R.L.) won.', 'H.R.L. = Home Rule League'],
    ['in a possessive', "the European Union's (EU) rules", 'EU = European Union'],
    ['in nested brackets', 'Some (body mass index (BMI) above 30) fell.', 'BMI = body mass index'],
    [
      'in Spanish',
      'La Organización de las Naciones Unidas (ONU) pidió calma.',
      'ONU = Organización de las Naciones Unidas',
    ],
    ['in German', 'Die Bundesanstalt für Arbeit (BfA) zahlt.', 'BfA = Bundesanstalt für Arbeit'],
    ['with marks on letters', 'Un électrocardiogramme (ECG) suffit.', 'ECG = électrocardiogramme'],
    ['in Cyrillic', 'Организация Объединённых Наций (ООН) призвала.', 'ООН = Организация Объединённых Наций'],
    ['after a quantity', 'At low ambient temperature (T(a)) they slept.', 'T(a) = ambient temperature'],
    ['without a space', 'Blood clozapine(CLZ) rose.', 'CLZ = clozapine'],
    ['of parts of words', 'the Communist International (Comintern) met', 'Comintern = Communist International'],
  ])('are found %s', (_, line, expected) => {
    expect(told(find(line))).toEqual([expected])
  })

  it.each([
    ['a dateline', 'LONDON (AP) — Rain fell.'],
    ['a dateline whose letters fit', 'ALEPPO (AP) — Rain fell.'],
    ['a party and its state', 'Sen. Roger Olson (R-OR) and Sen. Dan Lee (D-Del.) met.'],
    ['a ticker', 'Shares of Alphabet (NASDAQ: GOOG) rose.'],
    ['a kind of file', 'Read the whole report (PDF) here.'],
    ['a number in Roman figures', 'The violin is in tune in volume (II).'],
    ['a measure', 'We gave sulpiride to milligram users (2 mg/kg).'],
    ['an ordinary word', 'Without warning it withdrew (with force).'],
    ['a word of a heading', 'They came at night on the earliest train (Note: not all).'],
    ['a part of a word', 'The prostaglandin E(2) level, [3H]prazosin and f(x) = x.'],
    ['a bracket that says the short form again', 'The GM ganglion (GM) grew.'],
    ['another sentence', 'She met World Bank staff. Food came (WFP).'],
    ['a sum', 'The odds ratio was high (OR=5).'],
  ])('are not found in %s', (_, line) => {
    expect(find(line)).toEqual([])
  })

  it('say where both forms stand and which sentence shows it', () => {
    const text = textOfLines('Rain fell.', 'It rained. The Syrian Democratic Forces (SDF) came. They left.')
    const [found] = acronymsIn(text)
    const at = (span?: { start: number; end: number }) => span && text.text.slice(span.start, span.end)
    expect(at(found?.termSpan)).toBe('SDF')
    expect(at(found?.meaningSpan)).toBe('Syrian Democratic Forces')
    expect(at(found?.proof)).toBe('The Syrian Democratic Forces (SDF) came.')
    expect(found).toMatchObject({ rule: 'acronym', kind: 'expansion', origin: 'words', isSure: true })
  })

  it('are told once for each long form, where they first stand', () => {
    const line = 'The World Food Programme (WFP) and the Women for Peace (WFP) met.'
    expect(told(find(line, line))).toEqual(['WFP = World Food Programme', 'WFP = Women for Peace'])
  })

  it('are not sure where a ticker, a letter or a small word would look the same', () => {
    const lines = [
      'She flew from Istanbul (IST) home.',
      'Masseter (M) grew.',
      'At 60 beats per minute (bpm) it rested.',
    ]
    expect(lines.flatMap((line) => find(line)).map(({ isSure }) => isSure)).toEqual([false, false, false])
  })

  it('of another language are found where they are used again, and never sure', () => {
    const line = 'The Kurdistan Workers’ Party (PKK) laid down its arms.'
    expect(find(line)).toEqual([])
    expect(find(line, 'The PKK left.')).toMatchObject([
      { term: 'PKK', meaning: 'Kurdistan Workers’ Party', rule: 'acronym-translated', isSure: false },
    ])
    expect(find('Airlines cut flights. Turkish Airlines (THY) fell.', 'THY rose.')).toEqual([])
  })

  it('never leave the text, whatever it is', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      ' ',
      ', ',
      '. ',
      'or ',
      'SDF',
      'Syrian Democratic Forces',
      'a',
      'É',
      '2',
      '— ',
      '“',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = textOfLines(pieces.join(''))
        for (const { term, termSpan, meaning, meaningSpan, proof } of acronymsIn(text)) {
          expect(text.text.slice(termSpan.start, termSpan.end)).toBe(term)
          expect(text.text.slice(meaningSpan?.start, meaningSpan?.end)).toBe(meaning)
          expect(proof?.start).toBeLessThanOrEqual(termSpan.start)
          expect(meaning.length).toBeGreaterThan(term.length)
        }
      }),
    )
  })

  it.each([
    ['brackets', '(ab) '],
    ['brackets with capitals', 'aa bb (AB) '],
    ['brackets without an end', '('],
    ['long words', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (AAAAAAAAAA) '],
    ['"or"', 'Aaa Bbb, or AB, '],
    ['"short for"', 'AB, short for aaaa bbbb cc '],
    ['dashes', ' — AB'],
    ['one letter', 'a'],
  ])('take no time to speak of in 100 kB of %s', (_, piece) => {
    const text = textOfLines(piece.repeat(Math.ceil(100_000 / piece.length)))
    acronymsIn(text)
    const before = process.cpuUsage()
    acronymsIn(text)
    // Ten times what it takes on a machine with nothing else to do.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000)
  })
})
