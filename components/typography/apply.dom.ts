import { cssProperties } from './css-properties'
import { drawnTheme } from './themes'
import type { TypographySettings } from './typography'

/**
 * Puts `settings` in force below `root`: sets their custom properties and names the drawn theme in `data-theme`. Goes
 * through the CSSOM, which the extension's security policy allows, unlike a `style` attribute in markup.
 */
export function applyTypography(root: HTMLElement, settings: TypographySettings, systemDark: boolean): void {
  for (const [name, value] of Object.entries(cssProperties(settings, systemDark))) root.style.setProperty(name, value)
  root.dataset.theme = drawnTheme(settings.theme, systemDark)
}
