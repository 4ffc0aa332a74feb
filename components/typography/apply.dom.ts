import { cssProperties, rootAttributes, type SystemWishes } from './css-properties'
import { drawnTheme } from './themes'
import type { TypographySettings } from './typography'

/**
 * Puts `settings` in force below `root`: sets their custom properties, and as `data-` attributes the drawn theme and what
 * the style sheet asks about. Touches only what changed, since each inherited property that is set anew styles the whole
 * article anew. Goes through the CSSOM, which the extension's security policy allows, unlike a `style` attribute in markup.
 */
export function applyTypography(root: HTMLElement, settings: TypographySettings, system: SystemWishes): void {
  for (const [name, value] of Object.entries(cssProperties(settings, system))) {
    if (root.style.getPropertyValue(name) !== value) root.style.setProperty(name, value)
  }
  const theme = drawnTheme(settings.theme, system.dark, system.moreContrast)
  for (const [name, value] of Object.entries({ theme, ...rootAttributes(settings) })) {
    if (root.dataset[name] !== value) root.dataset[name] = value
  }
}
