/** What is kept under `key`; made when it is asked for the first time. */
export function remembered<K, V>(values: Kept<K, V>, key: K, make: (key: K) => V): V {
  let value = values.get(key)
  if (value === undefined) {
    value = make(key)
    values.set(key, value)
  }
  return value
}

/** A map, or a weak one. */
interface Kept<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}
