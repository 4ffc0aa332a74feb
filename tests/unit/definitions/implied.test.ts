import { describe, expect, it } from 'vitest'
import { impliedAcronymOf, impliedAcronymsIn } from '@/components/definitions/implied'
import { textOfLines, told } from './articles'

const find = (lines: string[], defined: string[] = []) => impliedAcronymsIn(textOfLines(...lines), new Set(defined))

describe('acronyms whose long form stands elsewhere', () => {
  it('are found by the initials of a name', () => {
    const lines = ['The SDF came.', 'Backed by the Syrian Democratic Forces, they left.']
    expect(find(lines)).toMatchObject([
      { term: 'SDF', meaning: 'Syrian Democratic Forces', rule: 'implied-acronym', kind: 'expansion' },
    ])
  })

  it('are sure only where one name has these initials, and the text uses it twice', () => {
    const name = 'They met the World Food Programme.'
    expect(find(['WFP said.', name])[0]?.isSure).toBe(false)
    expect(find(['WFP said.', name, name])[0]?.isSure).toBe(true)
    expect(find(['WFP said.', name, name, 'We saw the Women For Peace.'])[0]?.isSure).toBe(false)
  })

  it('of two letters must be used twice', () => {
    const name = 'He joined the Labour Party.'
    expect(find(['The LP won.', name])).toEqual([])
    expect(told(find(['The LP won.', 'The LP lost.', name]))).toEqual(['LP = Labour Party'])
  })

  it('leave out what the sentence puts in front and behind', () => {
    expect(told(find(['NYPL opened.', 'At New York Public Library’s door.']))).toEqual([
      'NYPL = New York Public Library',
    ])
    expect(told(find(['NYPL opened.', 'Yesterday New York Public Library shut.']))).toEqual([
      'NYPL = New York Public Library',
    ])
  })

  it('may count small words', () => {
    expect(told(find(['The DOD said.', 'He left the Department of Defense.']))).toEqual(['DOD = Department of Defense'])
  })

  it.each([
    ['well known', ['The US won.', 'The US lost.', 'Like Uncle Sam.']],
    ['spelled out already', ['The SDF came.', 'the Syrian Democratic Forces'], ['SDF']],
    ['part of a longer sign', ['The TCP/IP and DOS-13 ran.', 'The Training Certificate Program, Department Of State.']],
    ['numbers', ['Part XIV and VI.', 'The Very Ill.', 'Xeno Is Vast.']],
    ['a headline in capitals', ['THE SDF COMES BACK', 'the Syrian Democratic Forces']],
    ['of part of a name only', ['The SD won.', 'The SD lost.', 'the Syrian Democratic Forces']],
  ] as [string, string[], string[]?][])('are not those that are %s', (_, lines, defined = []) => {
    expect(find(lines, defined)).toEqual([])
  })
})

describe('the acronym that a name implies', () => {
  it.each([
    ['Syrian Democratic Forces', 'SDF'],
    ['the Organization of the Petroleum Exporting Countries', 'OPEC'],
    ['Organización de las Naciones Unidas', 'ONU'],
    ['Labour Party', undefined],
    ['Raqqa is being slaughtered silently', undefined],
    ['SDF Press Office', undefined],
    ['', undefined],
  ])('of %s is %s', (name, acronym) => {
    expect(impliedAcronymOf(name)).toBe(acronym)
  })
})
