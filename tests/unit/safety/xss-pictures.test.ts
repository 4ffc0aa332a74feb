import { describe, expect, it } from 'vitest'
import { faultOf, hostsOf } from '@/tests/xss/pictures'

const picture = (src: string, width = '', height = '') => ({ src, width, height })

describe('pictures as the detector judges them', () => {
  it.each([
    'https://x.test/a.png',
    'https://172.32.0.1/a.png',
    'https://[2001:db8::1]/a.png',
    'data:image/png;base64,AA',
  ])('lets %s be', (src) => {
    expect(faultOf(picture(src, '3', '300'))).toBeUndefined()
  })

  it.each([
    ['nothing', 'has no address'],
    ['data:text/html,x', 'is not asked for encrypted'],
    ['http://x.test/a.png', 'is not asked for encrypted'],
    ['https://me:secret@x.test/a.png', 'is asked for with a name'],
    ...['localhost', 'a.localhost.', '127.1', '0x7f000001', '10.2.3.4', '172.31.0.1', '192.168.0.1', '169.254.0.1'].map(
      (host) => [`https://${host}/a.png`, 'is at this computer or beside it'],
    ),
    ...['100.64.0.1', '[::1]', '[::ffff:10.0.0.1]', '[fd00::1]', '[fe80::1]', '[64:ff9b::a00:1]'].map((host) => [
      `https://${host}/a.png`,
      'is at this computer or beside it',
    ]),
  ])('says of %s that it %s', (src, fault) => {
    expect(faultOf(picture(src))).toBe(fault)
  })

  it.each([
    ['1', '1'],
    ['2', '300'],
    ['', '0'],
  ])('says of one of %s × %s that it counts readers', (width, height) => {
    expect(faultOf(picture('https://x.test/a.png', width, height))).toBe('is there to count readers')
  })

  it('excuses requests for fair pictures alone', () => {
    const all = [
      picture('https://x.test/a.png'),
      picture('https://y.test/b.png', '1', '1'),
      picture('https://10.0.0.1/'),
    ]
    expect(hostsOf([...all, picture('data:image/png;base64,AA')])).toEqual(['x.test'])
  })
})
