import { describe, expect, it } from 'vitest'
import { acceptValue, isNearby } from '@/components/article/attributes'

describe('an address', () => {
  it.each([
    'http://localhost:3000/a.png',
    'https://printer.localhost/a.png',
    'https://127.0.0.1/a.png',
    'https://127.1/a.png',
    'https://2130706433/a.png',
    'https://0x7f.0.0.1/a.png',
    'https://0/a.png',
    'https://10.0.0.1/a.png',
    'https://172.16.0.1/a.png',
    'https://172.31.255.1/a.png',
    'https://192.168.0.1/a.png',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/a.png',
    'https://[::1]/a.png',
    'https://[::]/a.png',
    'https://[fe80::1]/a.png',
    'https://[fd00::1]/a.png',
    'https://[::ffff:10.0.0.1]/a.png',
    'https://[64:ff9b::10.0.0.1]/a.png',
  ])('may lead to this computer or one beside it: %s', (src) => {
    expect(isNearby(src)).toBe(true)
  })

  it.each([
    'https://paper.example/a.png',
    'http://paper.example/a.png',
    'https://10.example/a.png',
    'https://localhost.example/a.png',
    'https://172.15.0.1/a.png',
    'https://172.32.0.1/a.png',
    'https://100.128.0.1/a.png',
    'https://8.8.8.8/a.png',
    'https://[2001:db8::1]/a.png',
    'data:image/png;base64,AAAA',
  ])('may lead further: %s', (src) => expect(isNearby(src)).toBe(false))
})

describe('a link’s address', () => {
  it('may lead to somebody’s mail', () => {
    expect(acceptValue('link', 'mailto:ada@paper.example')).toBe('mailto:ada@paper.example')
    expect(acceptValue('link', 'mailto:ada@paper.example?subject=The%20bridge')).toBeDefined()
  })

  it.each(['mailto:', 'mailto:nobody', 'mailto:a@b\nbcc:c@d', 'mailto:a@b c@d'])('is none without one: %j', (href) => {
    expect(acceptValue('link', href)).toBeUndefined()
  })

  it('may lead to this computer: following it is the person’s own doing', () => {
    expect(acceptValue('link', 'http://localhost:3000/a')).toBe('http://localhost:3000/a')
  })
})
