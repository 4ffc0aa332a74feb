/** Computing with colours: WCAG contrast, mixing, and the nearest colour that can be read. */

/** Six-digit hexadecimal, lower case where we make it. */
export type HexColour = `#${string}`

/** What text needs to be told from its ground (WCAG 2.2, 1.4.6), and what a border or a ring needs (1.4.11). */
export const textContrast = 7
export const shapeContrast = 3

const channels = (colour: HexColour): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance, 0 to 1, WCAG 2.2. */
export function luminanceOf(colour: HexColour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, 1 to 21, WCAG 2.2. */
export function contrastOf(one: HexColour, other: HexColour): number {
  const [a, b] = [luminanceOf(one) + 0.05, luminanceOf(other) + 0.05]
  return Math.max(a, b) / Math.min(a, b)
}

/** The least contrast `colour` has to any of `others`. */
export function leastContrast(colour: HexColour, others: readonly HexColour[]): number {
  return Math.min(...others.map((other) => contrastOf(colour, other)))
}

/** `share` (0 to 1) of `other` in `colour`. */
export function mix(colour: HexColour, other: HexColour, share: number): HexColour {
  const towards = channels(other)
  const mixed = channels(colour).map((channel, at) => Math.round(channel + ((towards[at] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Whether the page is dark, so that what lies on it can be told apart better by being light. */
export function isDark(colour: HexColour): boolean {
  return contrastOf(colour, '#ffffff') > contrastOf(colour, '#000000')
}

/**
 * `colour` itself if it stands out from all of `others` by `least`; else what comes of the least white or black in it
 * that does. `undefined` where neither white nor black would.
 */
export function nearestThatPasses(
  colour: HexColour,
  others: readonly HexColour[],
  least: number,
): HexColour | undefined {
  for (let step = 0; step <= 100; step += 1) {
    for (const end of ['#000000', '#ffffff'] as const) {
      const tried = mix(colour, end, step / 100)
      if (leastContrast(tried, others) >= least) return tried
    }
  }
  return undefined
}

/** White or black, whichever stands out more from all of `others`. */
export function strongestOn(others: readonly HexColour[]): HexColour {
  return leastContrast('#ffffff', others) > leastContrast('#000000', others) ? '#ffffff' : '#000000'
}
