/** The one file that is needed of the package, whose types are for its index; that comes with a file which nothing here asks. */
declare module '@mozilla/readability/Readability.js' {
  export default class Readability<T> {
    constructor(page: object, options: { disableJSONLD: boolean; serializer: (node: unknown) => T })
    parse(): { readonly content: T | null } | null
  }
}
