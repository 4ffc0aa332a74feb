/**
 * Boilerplate that got into the text: short lines that are not in the truth and read like one of these kinds. What counts
 * is the share of pages with at least one such line, since one "Sign up" read aloud is one too many.
 */
import { folded } from './fingerprint'
import { wordsOf } from './shingles'

export const leakKinds = ['related', 'newsletter', 'sharing', 'advert', 'comments', 'legal'] as const
export type LeakKind = (typeof leakKinds)[number]

/** Longer lines are prose, whatever words they hold. */
const mostWords = 15

const signs: Readonly<Record<LeakKind, RegExp>> = {
  related:
    /\b(?:read (?:more|next|also)|more (?:from|on|stories|news)|related|recommended|you (?:may|might) (?:also )?like|see also|also read|don.?t miss|most (?:read|popular)|trending|up next|keep reading|continue reading|leia (?:mais|também)|lee (?:más|también)|lire aussi|lesen sie auch|mehr zum thema|читайте также|相关|関連記事)\b|^(?:read|watch|listen|more|see)\s*:/i,
  newsletter:
    /\b(?:newsletter|sign up|sign me up|subscribe|subscri(?:ption|ber)s?|inbox|e-?mail address|get the latest|breaking news alerts|download (?:the|our) app|free trial|suscr[ií]b\w*|abonn\w+|assine|подпи\w+)\b/i,
  sharing:
    /\b(?:share (?:this|on|via|article|story|post)|tweet(?: this)?|pin it|facebook|whatsapp|linkedin|e-?mail (?:this|to a friend)|print (?:this|article)|copy link|follow us|follow @?\w+ on|compartir|compartilh\w+|partager|teilen)\b|^(?:share|print|save|email|tweet|\d+\s*shares?)$/i,
  advert:
    /^(?:advertis(?:e?ment|ing)|ads?|sponsored(?: (?:content|by.*))?|promoted|anzeige|werbung|publicidad(?:e)?|publicité|реклама|広告|ad feedback|story continues below.*|article continues (?:below|after).*)\W*$/i,
  comments:
    /\b(?:comments?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|log ?in to (?:reply|comment)|comentários?|comentarios?|kommentare?|commentaires?|комментари\w+)\b/i,
  legal:
    /\b(?:copyright|all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookies?|disclaimer|affiliate (?:links?|commission)|may not be (?:published|reproduced)|alle rechte|todos (?:los|os) (?:derechos|direitos)|tous droits)\b|©|\(c\) ?\d{4}/i,
}

/** The kinds of boilerplate in a text, with the first line of each. */
export function leaksIn(text: string, truth: string): Partial<Record<LeakKind, string>> {
  const all = folded(truth)
  const found: Partial<Record<LeakKind, string>> = {}
  for (const line of text.split('\n')) {
    if (wordsOf(line).length > mostWords || all.includes(folded(line))) continue
    for (const kind of leakKinds) if (found[kind] === undefined && signs[kind].test(line)) found[kind] = line
  }
  return found
}
