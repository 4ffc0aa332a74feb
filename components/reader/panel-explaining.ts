import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Density } from '@/components/glossary/density'
import type { Notebook } from '@/components/glossary/notebook'
import type { ArticleText } from '@/components/text/text'

/** Draws what the dictionary says of a word at an offset of a text (-1: of no text), and tells its first definition. */
export type DrawWord = (
  text: ArticleText | undefined,
  word: string,
  at: number,
  tell: (definition: string) => void,
) => ComponentChildren

/** What the panel is handed to explain with. */
export interface PanelExplaining {
  readonly notebook: Notebook
  readonly density: ReadonlySignal<Density>
  setDensity(density: Density): void
  readonly drawWord: DrawWord
  /** Shows words of the article on the publisher's page; without any, that page goes back to where it stood. */
  showOnPage(quote: string | undefined): Promise<boolean>
}
