/** Which settings stand together in the Text sheet, and are set back together. */
import { differences, initialSettings, type TypographySettings } from './typography'

export const groups = {
  theme: ['theme', 'custom'],
  typeface: ['fontFamily'],
  sizeAndWeight: ['fontSize', 'fontWeight'],
  spacing: ['lineHeight', 'letterSpacing', 'wordSpacing', 'spacingTied', 'paragraphSpacing'],
  layout: ['lineLength', 'textAlign', 'paragraphIndent', 'hyphens', 'ligatures', 'textNormalization'],
  picturesAndLinks: ['images', 'imageSize', 'links'],
} as const satisfies Record<string, readonly (keyof TypographySettings)[]>

export type GroupName = keyof typeof groups

/** `settings` with one group as it was at first. */
export function withReset(settings: TypographySettings, group: GroupName): TypographySettings {
  return { ...settings, ...Object.fromEntries(groups[group].map((name) => [name, initialSettings[name]])) }
}

/** Whether anything in the group is other than it was at first. */
export function isChanged(settings: TypographySettings, group: GroupName): boolean {
  const names: readonly (keyof TypographySettings)[] = groups[group]
  return differences(settings, initialSettings).some((name) => names.includes(name))
}
