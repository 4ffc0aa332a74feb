/** What goes wrong while the extractor reads: the beginning of a long article is in the panel, and the rest is not. */
import { becomes, closedAfterAll, type Fault, html, other, type Tab } from './faults'
import { sentenceOf, story } from './site'

/** So long that it is read for seconds after its beginning is shown. */
const long = (name: string): string =>
  story(name, {
    inside: Array.from(
      { length: 6_000 },
      (_, day) =>
        `<p>On day ${day + 1} the wind came from the west, and those who had stayed in ${name} counted the boats again, wrote the number on the wall of the mill, and went home before it was dark, for there was nothing else that anybody could do until the sea was still.</p>`,
    ).join(''),
  })
const lost = /Only the beginning is here/
/** What is seen of a page that went away: its beginning, and that it is no more than that. */
const beginning = (name: string): RegExp => new RegExp(`${lost.source}.*${sentenceOf(name)}`, 's')
const standStill = (page: Tab): Promise<unknown> =>
  page.evaluate(
    () =>
      setTimeout(() => {
        for (;;);
      }),
    undefined,
  )

export const halfway: readonly Fault[] = [
  {
    id: 'F-05',
    fault: 'the tab goes to another page of the site',
    differs: true,
    opens: html('/half-left', long('Halfway')),
    halfway: ({ page, site }) => page.goto(site.at('/half-next', { body: story('Onward') })),
    sees: { text: beginning('Halfway'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Onward') } },
    seesInFirefox: [{ text: beginning('Halfway'), line: /The tab shows a new page now/ }, closedAfterAll],
  },
  {
    id: 'F-05',
    fault: 'the page is loaded anew, and is another one',
    opens: html('/half-reloaded', long('Once')),
    halfway: ({ page, site }) => {
      site.at('/half-reloaded', { body: story('Anew') })
      return page.reload()
    },
    sees: { text: sentenceOf('Anew'), without: sentenceOf('Once') },
  },
  {
    id: 'F-04',
    fault: 'the tab goes to another site',
    differs: true,
    opens: html('/half-gone', long('Abandoned')),
    halfway: ({ page, site }) => page.goto(site.elsewhere('/half-foreign', { body: story('Foreigner') })),
    sees: { text: beginning('Abandoned'), line: /The tab shows a new page now/ },
  },
  {
    id: 'F-06',
    fault: 'the tab is closed',
    differs: true,
    opens: html('/half-closed', long('Cut')),
    halfway: ({ page }) => page.close(),
    sees: { text: beginning('Cut'), line: /The tab was closed/ },
  },
  {
    id: 'F-06',
    fault: 'the page crashes',
    opens: html('/half-crashed', long('Sunk')),
    halfway: ({ page }) => page.crash(),
    sees: { text: beginning('Sunk') },
  },
  {
    id: 'F-13',
    fault: 'the page stands still',
    opens: html('/half-still', long('Stuck')),
    halfway: ({ page }) => standStill(page),
    sees: { slow: /This takes too long/ },
    goesOn: { by: /^Stop$/, sees: { text: beginning('Stuck') } },
  },
  {
    id: 'F-06',
    fault: 'the page stands still, is waited for no longer, and is closed',
    opens: html('/half-still-closed', long('Stiff')),
    halfway: async ({ page, pressInPanel }) => {
      await standStill(page)
      await pressInPanel(/^Stop$/)
      await page.close()
    },
    sees: { text: beginning('Stiff'), line: /The tab was closed/ },
  },
  {
    id: 'F-07',
    fault: 'a script swaps the article and its address',
    opens: html('/half-app', long('Swapped')),
    halfway: ({ page }) => becomes(page, '/half-app/second', story('Swapping')),
    // It was copied before its rest was read.
    sees: { text: sentenceOf('Swapped'), without: sentenceOf('Swapping'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Swapping') } },
  },
]
