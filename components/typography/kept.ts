/** How the settings are kept: decoded on the way in, whatever storage holds, and brought up to date by a table. */
import type { Kept } from '@/components/ui/stored'
import type { CustomColours } from './colours'
import type { HexColour } from './contrast'
import { themeChoices } from './themes'
import { typefaceNames } from './typefaces'
import {
  alignments,
  customColours,
  initialSettings,
  limits,
  type Measure,
  type TypographySettings,
  wordsToLetters,
} from './typography'

/** Stored settings before they are checked. */
export type Fields = Readonly<Record<string, unknown>>

/** Turns what one version kept into what the next keeps. Must take any fields, and leave alone what it does not change. */
export type Migration = (fields: Fields) => Fields

/** The first row turns version 1 into version 2, and so on. Add a row when the shape changes; the version counts itself. */
export const migrations: readonly Migration[] = []

/** Brings fields that `version` wrote up to date. Fields of a newer version come back as they are. */
export function migrate(fields: Fields, version: number, table: readonly Migration[]): Fields {
  return table.slice(Math.max(0, version - 1)).reduce((current, step) => step(current), fields)
}

export const keptTypography: Kept<TypographySettings> = {
  key: 'typography',
  version: migrations.length + 1,
  fallback: initialSettings,
  decode: (value, version) => settingsFrom(migrate(fieldsOf(value), version, migrations)),
}

function settingsFrom(fields: Fields): TypographySettings {
  return {
    theme: oneOf(themeChoices, fields.theme, initialSettings.theme),
    fontFamily: oneOf(typefaceNames, fields.fontFamily, initialSettings.fontFamily),
    fontSize: within('fontSize', fields.fontSize),
    fontWeight: within('fontWeight', fields.fontWeight),
    lineHeight: within('lineHeight', fields.lineHeight),
    letterSpacing: within('letterSpacing', fields.letterSpacing),
    wordSpacing: within('wordSpacing', fields.wordSpacing),
    paragraphSpacing: within('paragraphSpacing', fields.paragraphSpacing),
    paragraphIndent: within('paragraphIndent', fields.paragraphIndent),
    lineLength: within('lineLength', fields.lineLength),
    textAlign: oneOf(alignments, fields.textAlign, initialSettings.textAlign),
    hyphens: flag('hyphens', fields.hyphens),
    ligatures: flag('ligatures', fields.ligatures),
    textNormalization: flag('textNormalization', fields.textNormalization),
    spacingTied: fields.spacingTied === undefined ? !isApart(fields) : flag('spacingTied', fields.spacingTied),
    images: flag('images', fields.images),
    imageSize: within('imageSize', fields.imageSize),
    links: flag('links', fields.links),
    custom: coloursFrom(fieldsOf(fields.custom)),
  }
}

/**
 * Whether spaces are set closer than those that are tied to the letters. What was kept before there was such a tie keeps
 * its look.
 */
function isApart({ letterSpacing, wordSpacing }: Fields): boolean {
  return (
    typeof letterSpacing === 'number' && typeof wordSpacing === 'number' && wordSpacing < letterSpacing * wordsToLetters
  )
}

function coloursFrom(fields: Fields): CustomColours {
  const colour = (name: keyof CustomColours): HexColour => {
    const value = fields[name]
    return typeof value === 'string' && isHexColour(value) ? value : initialSettings.custom[name]
  }
  return Object.fromEntries(customColours.map((name) => [name, colour(name)])) as unknown as CustomColours
}

/** Nothing else may get into a style sheet. */
function isHexColour(value: string): value is HexColour {
  return /^#[\da-f]{6}$/i.test(value)
}

/** Only own fields count: what a value inherits nobody has stored. */
function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function oneOf<T>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.find((item) => item === value) ?? otherwise
}

type Switch = {
  [K in keyof TypographySettings]: TypographySettings[K] extends boolean ? K : never
}[keyof TypographySettings]

function flag(name: Switch, value: unknown): boolean {
  return typeof value === 'boolean' ? value : initialSettings[name]
}

function within(measure: Measure, value: unknown): number {
  const { min, max, initial } = limits[measure]
  return typeof value === 'number' && !Number.isNaN(value) ? Math.min(max, Math.max(min, value)) : initial
}
