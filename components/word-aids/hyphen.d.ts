/** Patterns of the package `hyphen`: levels, a trie of letters with indexes into them, and words that are exceptions. */
declare module 'hyphen/patterns/*' {
  const patterns: readonly [
    levels: readonly (readonly number[])[],
    trie: unknown,
    exceptions?: Readonly<Record<string, readonly number[]>>,
  ]
  export default patterns
}
