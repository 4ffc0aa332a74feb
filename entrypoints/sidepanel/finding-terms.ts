/** Joins the terms to where they come from: the glossaries of the package, and its dictionary. */
import { turnsIn } from '@/components/article/pace.dom'
import type { Dictionary } from '@/components/dictionary/dictionary'
import { dictionaryFile, glossariesFile } from '@/components/platform/packed-files'
import type { TermFinder } from '@/components/reader/find-terms'
import type { Words } from '@/components/ui/words'

/** One dictionary serves the marks and the cards. */
let dictionary: Promise<Dictionary> | undefined

/** Glossaries are loaded while the page is being read, beside the code that draws the first screen. */
export async function termFinder(words: Words): Promise<TermFinder> {
  const [packed, { unpacked }, { makeTermFinder }] = await Promise.all([
    glossariesFile(),
    import('@/components/glossary/packed'),
    import('@/components/reader/find-terms'),
  ])
  const bundled = packed.map(unpacked)
  const inTurns = turnsIn(window)
  return makeTermFinder({
    words,
    bundled,
    inTurns,
    further: async () => {
      const [{ makeFindFurther }, { dictionaryGlossary }, dictionary] = await Promise.all([
        import('@/components/reader/further-terms'),
        import('@/components/reader/word-found'),
        openDictionary(),
      ])
      return makeFindFurther({ dictionary, source: dictionaryGlossary(words), bundled, inTurns })
    },
  })
}

/** Opens it when somebody first asks. */
export async function openDictionary(): Promise<Dictionary> {
  dictionary ??= import('@/components/dictionary/dictionary').then(({ makeDictionary }) =>
    makeDictionary({ loadShard: dictionaryFile }),
  )
  return await dictionary
}
