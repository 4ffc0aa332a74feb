/**
 * Formulas. Programs that set them leave the formula twice: once as MathML for those who listen, once as boxes that only
 * look like it. The MathML is what is kept.
 */

/** On the source of a formula, as it is typed. */
export const formulaAttribute = 'data-sidelight-formula'

const settings =
  '.katex, .katex-display, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML, .mjx-chtml, .mwe-math-element'

/** Puts each formula's MathML in the place of all that stands for it. To be called before what is hidden is dropped. */
export function settleFormulas(body: Element): void {
  for (const setting of body.querySelectorAll(settings)) {
    if (!setting.isConnected) continue
    const math = setting.querySelector('math')
    if (math !== null) setting.replaceWith(math)
  }
  // Where the source stands beside its setting, the source is what can be read.
  for (const source of body.querySelectorAll(`[${formulaAttribute}]`)) {
    for (let before = source.previousElementSibling; before !== null; before = source.previousElementSibling) {
      if (before.localName === 'math') {
        source.remove()
        break
      }
      if (!/\bMathJax/.test(before.className)) break
      before.remove()
    }
  }
}
