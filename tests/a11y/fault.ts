/** What is found wrong in one drawing of the panel, by an engine or by a check of our own. Plain data. */
export interface Fault {
  readonly engine: 'axe' | 'ibm' | 'own'
  readonly rule: string
  /** `violation`, or what an engine could not decide. */
  readonly outcome: string
  /** Where: the element and what it stands in, by tag and class. Without ids, which differ from drawing to drawing. */
  readonly place: string
  readonly says: string
}

/** What faults of one cause have in common. */
export function causeOf({ engine, rule, outcome, place }: Fault): string {
  return `${engine} ${rule} (${outcome}) at ${place}`
}
