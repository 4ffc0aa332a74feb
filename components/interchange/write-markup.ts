/** Glossaries as markup: a page with a `dl`, and TBX. All texts are escaped, in one place. */
import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'
import { escaped } from './marked-up'

/** An element with text, or nothing for no text. */
function element(start: string, text: string | undefined): string {
  return text === undefined ? '' : `<${start}>${escaped(text)}</${start.split(' ')[0]}>`
}

/** A page of its own that any browser shows: one `div` a term in a `dl`, the term's other names as further `dt`. */
export function writeHtml(glossary: Glossary): string {
  const terms = glossary.terms.map((term) => {
    const names = [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? [])]
    const language = term.language === undefined ? '' : ` lang="${escaped(term.language)}"`
    const native = (term.native ?? []).map((name) => element(`dt lang="${escaped(name.language)}"`, name.text))
    const all = [...names.map((name) => element(`dt${language}`, name)), ...native, element('dd', term.definition)]
    return `<div id="${escaped(term.id)}">${all.join('')}</div>`
  })
  return [
    '<!doctype html>',
    `<html lang="${escaped(glossary.language)}">`,
    `<head><meta charset="utf-8">${element('title', glossary.name)}</head>`,
    '<body>',
    element('h1', glossary.name),
    '<dl>',
    ...terms,
    '</dl>',
    element('p', glossary.source),
    element('p', glossary.licence),
    '</body>',
    '</html>\n',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** TBX-Basic, version 3 in its DCA style (ISO 30042:2019). */
export function writeTbx(glossary: Glossary): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx style="dca" type="TBX-Basic" xml:lang="${escaped(glossary.language)}" xmlns="urn:iso:std:iso:30042:ed-2">`,
    '<tbxHeader><fileDesc>',
    `<titleStmt>${element('title', glossary.name)}</titleStmt>`,
    `<sourceDesc>${element('p', glossary.source ?? glossary.name)}</sourceDesc>`,
    '</fileDesc></tbxHeader>',
    '<text><body>',
    ...glossary.terms.map((term) => conceptOf(term, glossary.language)),
    '</body></text>',
    '</tbx>\n',
  ].join('\n')
}

function conceptOf(term: GlossaryTerm, language: string): string {
  const languages = new Set((term.native ?? []).map((name) => name.language))
  const native = [...languages].map((tag) => {
    const names = (term.native ?? []).filter((name) => name.language === tag)
    return section(tag, names.map(({ text }) => termSection(text)).join(''))
  })
  const terms = [
    termSection(term.term, 'fullForm', 'preferredTerm-admn-sts', term.ipa),
    ...(term.aliases ?? []).map((name) => termSection(name)),
    ...(term.abbreviations ?? []).map((name) => termSection(name, 'abbreviation')),
    ...(term.variants ?? []).map((name) => termSection(name, 'variant')),
  ]
  const main = `${element('descrip type="definition"', term.definition)}${element('note', term.note)}${terms.join('')}`
  const concept = `${element('descrip type="subjectField"', term.kind)}${element('admin type="source"', term.source)}`
  return `<conceptEntry id="${escaped(term.id)}">${concept}${section(language, main)}${native.join('')}</conceptEntry>`
}

function section(language: string, content: string): string {
  return `<langSec xml:lang="${escaped(language)}">${content}</langSec>`
}

function termSection(term: string, type?: string, status?: string, ipa?: string): string {
  const notes = [
    element('termNote type="termType"', type),
    element('termNote type="administrativeStatus"', status),
    element('termNote type="pronunciation"', ipa),
  ]
  return `<termSec>${element('term', term)}${notes.join('')}</termSec>`
}
