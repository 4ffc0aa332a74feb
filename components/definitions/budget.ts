/**
 * How much may be tried on one text. An article needs a small part of it; a text made to keep us busy has an end, too.
 * The unit is one character of a long form looked at for one letter of a short form, some 75 ns.
 */
export class Budget {
  #left: number

  constructor(units: number) {
    this.#left = units
  }

  /** Takes `units`; false when there are no more. */
  spend(units: number): boolean {
    this.#left -= units
    return this.#left >= 0
  }
}
