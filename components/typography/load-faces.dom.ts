import { type Typeface, typefaces } from './typefaces'
import type { TypographySettings } from './typography'

/**
 * Asks for the package's faces that a text in these settings begins with, before there is a text: else it is drawn in another
 * face first, and moves as its own one comes. Only the files of Latin letters, figures and spaces; a text in other letters asks
 * for theirs as it is drawn. A file that cannot be loaded is no fault: the next face of the stack is shown. Resolves
 * when all have come or failed.
 */
export async function loadFaces(fonts: FontFaceSet, { fontFamily, fontWeight }: TypographySettings): Promise<void> {
  const { stack, titles = stack }: Typeface = typefaces[fontFamily]
  const families = new Set([stack, titles, typefaces.atkinsonNext.stack].map(firstOf))
  await Promise.allSettled([...families].map((family) => fonts.load(`${fontWeight} 1em ${family}`)))
}

/** Of the faces after it the browser takes what the first one lacks. */
function firstOf(stack: string): string {
  return stack.split(',', 1)[0] ?? stack
}
