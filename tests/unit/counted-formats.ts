/** Counts how often one of the browser's formats is made, until `stop`. */
export function countFormats(name: 'NumberFormat' | 'DateTimeFormat'): { made(): number; stop(): void } {
  const format: object = Intl[name]
  let made = 0
  const counting = new Proxy(format, {
    construct(target, given) {
      made += 1
      return Reflect.construct(target as new () => object, given)
    },
  })
  Reflect.set(Intl, name, counting)
  return { made: () => made, stop: () => void Reflect.set(Intl, name, format) }
}
