import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What a file of ours imports by itself, types aside. */
function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  return [...source.matchAll(/^import (?!type )(?:[^'"]*? from )?'([^']+)'/gms)].map(([, name = '']) => name)
}

function fileOf(name: string, from: string): string | undefined {
  const stem = name.startsWith('@/') ? name.slice(2) : `${from.slice(0, from.lastIndexOf('/'))}/${name.slice(2)}`
  return ['.ts', '.tsx'].map((end) => stem + end).find((path) => existsSync(path))
}

/** All that is loaded with a file, packages by their name. */
function loadedWith(start: string): Set<string> {
  const loaded = new Set([start])
  for (const path of loaded) {
    if (!/^(?:components|entrypoints)\//.test(path)) continue
    for (const name of importsOf(path)) {
      const isOurs = name.startsWith('@/') || name.startsWith('./')
      loaded.add(isOurs ? (fileOf(name, path) ?? name) : name)
    }
  }
  return loaded
}

describe('word aids that are off', () => {
  it('cost nothing: of the room, the first screen loads the settings only', () => {
    const first = ['entrypoints/sidepanel/main.ts', 'entrypoints/sidepanel/panel.tsx']
    const loaded = [...new Set(first.flatMap((file) => [...loadedWith(file)]))]
    expect(loaded).toContain('components/reader/aided.dom.ts')
    expect(loaded.filter((path) => path.startsWith('components/word-aids/'))).toEqual([
      'components/word-aids/word-aids.ts',
    ])
    expect(loaded.filter((path) => /^(?:hyphen|compromise)/.test(path))).toEqual([])
  })

  it('do not load the tagger with the other aids', () => {
    const loaded = [...loadedWith('components/reader/word-aiding.dom.ts')]
    expect(loaded).toContain('components/word-aids/aider.ts')
    expect(loaded.filter((path) => /^(?:hyphen|compromise)/.test(path))).toEqual([])
  })
})
