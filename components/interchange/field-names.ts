/**
 * What the columns of a table and the fields of a list may be called, in the languages people make lists in. Names are
 * compared without case, marks, spaces and punctuation.
 */
import type { TermKind } from '@/components/glossary/glossary'

/** What a column or field holds. */
export type FieldRole =
  | 'term'
  | 'definition'
  | 'aliases'
  | 'abbreviations'
  | 'variants'
  | 'kind'
  | 'language'
  | 'pronunciation'
  | 'ipa'
  | 'respelling'
  | 'source'
  | 'note'

const names: Readonly<Record<FieldRole, string>> = {
  term: `term terms word name front headword expression entry vocabulary lemma key begriff wort stichwort fachbegriff
    ausdruck vokabel vorderseite terme mot expression recto termino palabra concepto anverso termo conceito parola termine
    vocabolo woord begrip term slovo vyraz haslo termin wyraz słowo ord begrepp слово термин понятие термін 用語 単語 語 言葉
    术语 词语 单词 詞語 術語 용어 단어 مصطلح كلمة המונח מונח शब्द kelime terim sana λεξη ορος istilah kata từ`,
  definition: `definition definitions def meaning description back explanation gloss glossary translation answer text
    sense bedeutung erklarung beschreibung erlauterung ubersetzung ruckseite signification sens explication traduction
    verso definicion significado descripcion explicacion traduccion reverso definicao descricao explicacao traducao
    definizione significato descrizione spiegazione traduzione definitie betekenis omschrijving uitleg vertaling definicja
    znaczenie opis tłumaczenie definice vyznam popis betydelse forklaring definisjon определение значение описание
    толкование перевод визначення 定義 意味 説明 释义 定义 解释 含义 釋義 解釋 정의 뜻 의미 설명 تعريف معنى شرح הגדרה परिभाषा अर्थ tanım
    anlam maaritelma selitys ορισμος σημασια definisi arti`,
  aliases: `aliases alias also alsowritten alternatename alternatenames synonyms synonym alsoknownas aka othernames alternatives
    alternative synonyme synonymes sinonimos sinonimo sinonimi synoniemen synonimy синонимы 別名 同義語 同义词 別名 동의어 مرادفات`,
  abbreviations: `abbreviations abbreviation abbr acronym acronyms short abkurzung abkurzungen kurzel abreviation
    abreviations sigle acronyme abreviatura abreviaturas siglas sigla sigle abbreviazione afkorting skrot сокращение 略語 缩写 약어`,
  variants: `variants variant spellings spelling otherspellings forms inflections reading schreibweisen varianten
    variantes variante graphies varianti warianty написание 読み 讀音 読み方`,
  kind: `type kind category class pos partofspeech wordclass art wortart typ kategorie categorie tipo categoria kategoria тип категория`,
  language: `lang language inlanguage languagecode sprache langue idioma lingua taal jezyk язык`,
  pronunciation: `pronunciation pronounced phonetic phonetics aussprache prononciation pronunciacion pronuncia uitspraak
    wymowa произношение 発音 发音 발음`,
  ipa: 'ipa phoneticipa lautschrift api afi',
  respelling: 'respelling soundslike saidas',
  source: 'source sources reference ref citation quelle fuente fonte bron zrodlo источник 出典 来源 출처',
  note: 'note notes sensenote comment comments remark usage hinweis anmerkung bemerkung remarque nota notas opmerking uwagi примечание 備考 备注',
}

function key(name: string): string {
  return name
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const roles = new Map(
  // Roles named earlier win where a word means two things in two languages.
  (Object.entries(names) as [FieldRole, string][])
    .reverse()
    .flatMap(([role, words]) => words.split(/\s+/).map((word): [string, FieldRole] => [key(word), role])),
)

/** What a column or field of this name holds; nothing for a name that is not known. */
export function roleOf(name: string): FieldRole | undefined {
  return roles.get(key(name))
}

const kinds: Readonly<Record<TermKind, string>> = {
  person: 'person people human individual politician',
  people: 'peoples ethnicgroup nationality tribe religion faith language',
  group: 'group militia party movement armedgroup alliance faction politicalparty',
  place: 'place country city region town province location geography river mountain state',
  institution:
    'institution organisation organization company court army agency government ministry corporation body ngo',
  agreement: 'agreement treaty law accord act contract convention',
  event: 'event war battle election attack conflict',
  media: 'media newspaper publisher newsagency broadcaster magazine outlet',
  abbreviation: 'abbreviation acronym initialism',
  name: 'name propername propernoun',
  word: 'word vocab vocabulary noun verb adjective adverb phrase idiom expression concept term',
}
// Our own names of kinds come last and so win: `people` is a people, whatever else the word may mean.
const kindByWord = new Map<string, TermKind>([
  ...(Object.entries(kinds) as [TermKind, string][]).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word): [string, TermKind] => [key(word), kind]),
  ),
  ...(Object.keys(kinds) as TermKind[]).map((kind): [string, TermKind] => [kind, kind]),
])

/** What kind of term a word such as `Country` or `noun` means; nothing for one that is not known. */
export function kindOf(word: string | undefined): TermKind | undefined {
  return word === undefined ? undefined : kindByWord.get(key(word))
}

/** The several spellings of one cell: `|` parts them, or semicolons where there is no `|`. */
function spellingsIn(cell: string): string[] {
  return cell.split(cell.includes('|') ? '|' : ';', 100)
}

/** What an entry of a file has under each role; several columns may have one. */
export type FieldValues = Partial<Record<FieldRole, string[]>>

/** Adds texts under a role; each text of a list of spellings may hold several. */
export function addField(
  values: FieldValues,
  role: FieldRole,
  texts: readonly string[],
  parts: 'parted' | 'whole',
): void {
  const isList = role === 'aliases' || role === 'abbreviations' || role === 'variants'
  values[role] ??= []
  for (const text of texts) {
    if (isList && parts === 'parted') values[role].push(...spellingsIn(text))
    else values[role].push(text)
  }
}

/** The fields of a draft that come from named texts, all but the term. */
export function fieldsOf(values: FieldValues) {
  const one = (role: FieldRole) => values[role]?.find((text) => text.trim() !== '')
  const pronunciation = one('pronunciation')
  // IPA is told from `hez-buh-LAH` by its letters or its slashes.
  const isIpa = pronunciation !== undefined && /[\u0250-\u02ff]|^\s*[/[]/.test(pronunciation)
  return {
    definitions: values.definition ?? [],
    aliases: values.aliases ?? [],
    abbreviations: values.abbreviations ?? [],
    variants: values.variants ?? [],
    kind: values.kind?.map(kindOf).find((kind) => kind !== undefined),
    language: one('language'),
    ipa: one('ipa') ?? (isIpa ? pronunciation : undefined),
    respelling: one('respelling') ?? (isIpa ? undefined : pronunciation),
    source: one('source'),
    note: one('note'),
  }
}
