/** Checks that a stranger's data passes before it is believed. Each says what is wrong; together they make the decoder. */

/** What is wrong with a value, as the end of a sentence that begins with the field's name; nothing if it is right. */
export type Check = (value: unknown) => string | undefined
export type Fields = Readonly<Record<string, { readonly check: Check; readonly optional?: true }>>

/** Control characters, and those that reorder the text around them, have no place in a name or a sentence. */
const unshowable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Text of 1 to `longest` characters that can be shown. */
export const text =
  (longest: number): Check =>
  (value) => {
    if (typeof value !== 'string' || value.trim() === '' || value.length > longest)
      return `must be text of 1 to ${longest} characters`
    return unshowable.test(value) ? 'holds a character that cannot be shown' : undefined
  }

/** A short text of a given shape. */
export const pattern =
  (shape: RegExp, wanted: string): Check =>
  (value) =>
    typeof value === 'string' && value.length <= 100 && shape.test(value) ? undefined : `must be ${wanted}`

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? undefined : `must be one of ${values.join(', ')}`

/** A list of at most `longest`, each item passing `each`. */
export const list =
  (longest: number, each: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > longest) return `must be a list of at most ${longest}`
    for (const [index, item] of value.entries()) {
      const problem = each(item)
      if (problem !== undefined) return `has an item (number ${index + 1}) that ${problem}`
    }
    return undefined
  }

/** An object with these fields of its own and no others. */
export const record =
  (fields: Fields): Check =>
  (value) => {
    if (!isRecord(value)) return 'must be an object'
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key))
    if (stranger !== undefined) return `has a field "${stranger.slice(0, 40)}" that is not part of the format`
    for (const [name, { check, optional }] of Object.entries(fields)) {
      if (!Object.hasOwn(value, name)) {
        if (optional) continue
        return `has no "${name}"`
      }
      const problem = check(value[name])
      if (problem !== undefined) return `has a "${name}" that ${problem}`
    }
    return undefined
  }

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
