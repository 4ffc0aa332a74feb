/**
 * Finds the names of an article that no glossary lists in this spelling, but that sound like an entry: Dayr az-Zawr,
 * where a glossary has Deir ez-Zor. Sound alone proves little, so the context has to agree: a capital letter, a word
 * that is no ordinary one, a language that gives capitals to names only, a neighbouring word that fits the kind, and
 * for short names a related term in the same article. What is found so is shown as “probably”.
 */
import { atOnce, type Steps } from '@/components/article/steps'
import type { ArticleText, Block, Span } from '@/components/text/text'
import { type Run, type RunWord, runsIn } from './capital-runs'
import type { Explanation, FoundTerm } from './found-term'
import type { GlossaryTerm, TermKind, TermSource } from './glossary'
import type { NameFinder, NearName } from './name-finder'

/**
 * How far apart a name may be from an entry that no other word of the article speaks for, by the most sounds it has:
 * many a stranger sounds like a short name.
 */
const farthestAlone = [
  { sounds: 4, distance: -1 },
  { sounds: 5, distance: 0.05 },
  { sounds: 7, distance: 0.07 },
]
/** The most capitalised words a name may have. */
const mostWords = 4
/** The most distinct names looked up in one article; long ones have some hundreds. */
const mostNames = 1000
/** The most runs of capitalised words in one article, and those of its last block. */
const mostRuns = 5000
/** As near as a spelling has to be where the article spells the same entry as listed, too: it would hardly write both. */
const besideListed = 0.04

/**
 * The entries that names of the article probably stand for, in order of first mention, each with `isProbable`. An entry
 * that is among `found` comes once more, with only the spans found by sound, so that the two can be told apart. No span
 * meets one of `found`. `isKnownWord` says of a word in small letters whether it is an ordinary word of the language,
 * inflected or not; proper names are none.
 */
export const findProbableNames = (...means: Parameters<typeof probableNameSteps>): FoundTerm[] =>
  atOnce(probableNameSteps(...means))

/** The same, with places to rest at. */
export function* probableNameSteps(
  text: ArticleText,
  found: readonly FoundTerm[],
  finder: NameFinder,
  isKnownWord: (lowercase: string) => boolean,
): Steps<FoundTerm[]> {
  const taken = found.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start)
  const persons = found.filter(({ term }) => term.kind === 'person').flatMap(({ spans }) => spans)
  persons.sort((a, b) => a.start - b.start)
  const isTaken = (span: Span): boolean => meets(taken, span)
  const written = new Set<string>()
  const runs: { readonly run: Run; readonly block: Block }[] = []
  for (const block of text.blocks) {
    yield
    if (runs.length >= mostRuns) break
    if (!isFit(block)) continue
    for (const run of runsIn(text.text, block, isTaken, (word) => written.add(word))) runs.push({ run, block })
  }
  // A word that the article also writes small is no name.
  const ordinary = new Map<string, boolean>()
  const isOrdinary = ({ text: word }: RunWord): boolean => {
    const known = ordinary.get(word)
    if (known !== undefined) return known
    const small = word.toLowerCase()
    const is = titles.has(small) || written.has(small) || isKnownWord(small)
    ordinary.set(word, is)
    return is
  }
  const present = new Map(found.map(({ term, glossary }) => [term, glossary]))
  const looked = new Map<string, NearName | undefined>()
  const hits = new Map<GlossaryTerm, { near: NearName; spans: Span[]; matched: Set<string> }>()
  for (const { run, block } of runs) {
    yield
    for (const name of namesIn(run, block, isOrdinary)) {
      const span = { start: name.words[0]?.start ?? 0, end: name.words.at(-1)?.end ?? 0 }
      // What stands right beside a person who was found is the rest of that name.
      if (meets(persons, { start: span.start - 2, end: span.end + 2 })) continue
      const spelling = text.text.slice(span.start, span.end)
      if (!looked.has(spelling)) {
        if (looked.size === mostNames) continue
        looked.set(spelling, finder.isListed(spelling) ? undefined : finder.nearest(spelling))
      }
      const near = looked.get(spelling)
      if (near === undefined || !isBelievable(near, present) || !fitsKind(kindOf(near), name)) continue
      const { term } = near.entry
      const known = hits.get(term) ?? { near, spans: [], matched: new Set() }
      known.spans.push(span)
      known.matched.add(spelling)
      hits.set(term, known)
    }
  }
  return [...hits.values()].map(({ near, spans, matched }) => ({
    ...near.entry,
    spans,
    matched: [...matched],
    others: near.others,
    isProbable: true,
  }))
}

/** Languages that give a capital to every noun, and languages of other scripts. */
const unfit =
  /^(?:de|lb|gsw|ar|fa|ps|ur|ckb|he|yi|ru|uk|be|bg|mk|sr|kk|ky|tg|mn|el|hy|ka|am|ti|hi|bn|mr|ne|pa|gu|ta|te|kn|ml|si|th|lo|km|my|zh|yue|ja|ko)(?:-|$)/i

function isFit({ tag, language = '' }: Block): boolean {
  return tag !== 'pre' && tag !== 'address' && (!unfit.test(language) || /-Latn(?:-|$)/i.test(language))
}

function meets(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const next = spans[low]
  return next !== undefined && next.start < end
}

/** What may be a name in a run: the run without the ordinary words around it, and in a headline between any two. */
function namesIn(run: Run, { tag }: Block, isOrdinary: (word: RunWord) => boolean): Run[] {
  const pieces = headings.has(tag) ? split(run, isOrdinary) : [trimmed(run, isOrdinary)]
  return pieces.filter(isName)
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Whether a run is neither empty nor too long, and has no abbreviation in it. */
function isName({ words }: Run): boolean {
  let names = 0
  for (const { kind, text } of words) {
    if (kind !== 'name') continue
    names += 1
    if (names > mostWords || isAbbreviation(text)) return false
  }
  return names > 0
}

function trimmed({ words, before, after }: Run, isOrdinary: (word: RunWord) => boolean): Run {
  const isNameWord = (word: RunWord): boolean => word.kind === 'name' && !isOrdinary(word)
  let first = words.findIndex(isNameWord)
  if (first === -1) return { words: [], before, after }
  const last = words.findLastIndex(isNameWord)
  if (words[first - 1]?.kind === 'article') first -= 1
  return {
    words: words.slice(first, last + 1),
    before: words[first - 1]?.text.toLowerCase() ?? before,
    after: words[last + 1]?.text.toLowerCase() ?? after,
  }
}

function split(run: Run, isOrdinary: (word: RunWord) => boolean): Run[] {
  const pieces: RunWord[][] = [[]]
  for (const word of run.words) {
    if (word.kind === 'name' && isOrdinary(word)) pieces.push([])
    else pieces.at(-1)?.push(word)
  }
  return pieces.map((words) => trimmed({ ...run, words }, isOrdinary))
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word.charAt(1) === word.charAt(1).toUpperCase() && word === word.toUpperCase()
}

/** The terms that the article holds by their spelling, each with its glossary. */
type Present = ReadonlyMap<GlossaryTerm, TermSource>

/** Whether the article gives reason to take the name for the entry. */
function isBelievable(near: NearName, present: Present): boolean {
  if (present.has(near.entry.term)) return near.distance <= besideListed
  const alone = farthestAlone.find(({ sounds }) => near.sounds <= sounds)
  return alone === undefined || near.distance <= alone.distance || hasCompany(near.entry, present)
}

/** Whether the article names a related term; any term of the glossary where a glossary relates none. */
function hasCompany({ term, glossary }: Explanation, present: Present): boolean {
  const isRelated = (other: GlossaryTerm): boolean =>
    term.see?.includes(other.id) === true || other.see?.includes(term.id) === true
  for (const [other, its] of present)
    if (its === glossary && (glossary.isRelating === false || isRelated(other))) return true
  return false
}

function kindOf({ entry }: NearName): TermKind {
  return entry.term.kind
}

const beforePlaces = new Set('in near at around outside inside across into towards toward'.split(' '))
const titles = new Set(
  `mr mrs ms miss dr sir lord lady dame president king queen prince princess emir sultan sheikh sheik imam ayatollah
   minister senator judge justice general gen colonel col captain capt major maj lieutenant lt sergeant sgt brig professor prof rev`.split(
    /\s+/,
  ),
)
const afterPersons = new Set('said says told tells asked added wrote writes who whose himself herself'.split(' '))

/** Whether the words beside a name speak against what the entry is. */
function fitsKind(kind: TermKind, { before, after }: Run): boolean {
  if (kind === 'person') return !beforePlaces.has(before)
  return !titles.has(before) && (kind !== 'place' || !afterPersons.has(after))
}
