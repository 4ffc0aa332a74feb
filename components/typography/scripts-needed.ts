/** Whether a text has any character beyond Latin, Greek, Cyrillic and Armenian letters and the signs used among them. */
export function mayNeedRules(text: string): boolean {
  return beyond.test(text)
}

const beyond =
  /[\u0590-\u1cff\u2d80-\u2ddf\u2e80-\ua4cf\ua840-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{1efff}\u{20000}-\u{3ffff}]/u
