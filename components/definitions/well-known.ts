/** Acronyms that articles take as words. */

/**
 * Acronyms that stand for themselves: readers take them as words, articles never spell them out, and so a name with the
 * same initials is something else ("Uncle Sam" for US). Countries and unions; offices and degrees; media and machines;
 * times and money.
 */
const wellKnown: ReadonlySet<string> = new Set(
  `US USA UK UAE EU UN USSR DC NY LA NZ
  CEO CFO COO VP PM MP PR HR MD PhD BA MA VIP
  TV PC CD DVD IT AI ID OK FAQ PDF URL HTML USB GPS SMS DNA RNA
  AM PM AD BC CE BCE GMT EST EDT PST PDT UTC ET PT USD EUR GBP GDP VAT PS RIP SOS FYI DIY AKA NB`.split(/\s+/),
)

/** Whether `acronym` is one that articles use without ever spelling it out. */
export function isWellKnown(acronym: string): boolean {
  return wellKnown.has(acronym)
}
