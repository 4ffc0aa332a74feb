/** An article with every kind of structure an article has, once. */
import type { Article, ArticleNode } from '@/components/article/article'
import type { Tag } from '@/components/article/tags'
import { p, pixel, story } from '../reader/panel'

/** An element without attributes. */
const el = (tag: Tag, ...children: ArticleNode[]): ArticleNode => ({ tag, children })

export const everything: Article = {
  ...story,
  title: 'The bridge at Raqqah',
  body: [
    p(
      'Engineers have begun to rebuild the bridge at Raqqah. ',
      { tag: 'a', attrs: { href: 'https://paper.example/map' }, children: ['A map'] },
      ' shows where it stood.',
    ),
    el('h2', 'What was lost'),
    el('ul', el('li', 'Two arches of stone'), el('li', 'The road, ', { tag: 'em', children: ['all of it'] })),
    el('h3', 'In figures'),
    {
      tag: 'table',
      children: [
        el('caption', 'Crossings a day'),
        el(
          'thead',
          el(
            'tr',
            { tag: 'th', attrs: { scope: 'col' }, children: ['Year'] },
            { tag: 'th', attrs: { scope: 'col' }, children: ['Crossings'] },
          ),
        ),
        el(
          'tbody',
          el('tr', { tag: 'th', attrs: { scope: 'row' }, children: ['2010'] }, el('td', '9,000')),
          el('tr', { tag: 'th', attrs: { scope: 'row' }, children: ['2017'] }, el('td', '0')),
        ),
      ],
    },
    el('h2', 'What they say'),
    el('blockquote', p('We will cross again.'), p(el('cite', 'The mayor'))),
    p('In Arabic it is called ', { tag: 'span', attrs: { lang: 'ar', dir: 'rtl' }, children: ['جسر الرقة'] }, '.'),
    el(
      'figure',
      { tag: 'img', attrs: { src: pixel, alt: 'Two broken arches over a wide river' }, children: [] },
      el('figcaption', 'The bridge in 2017'),
    ),
    p({ tag: 'img', attrs: { src: pixel }, children: [] }),
    p(
      'Its span is ',
      {
        tag: 'math',
        attrs: { alttext: 'l = 2 r' },
        children: [el('mi', 'l'), el('mo', '='), el('mn', '2'), el('mi', 'r')],
      },
      ', says the report.',
      { tag: 'sup', children: [{ tag: 'a', attrs: { href: '#a-note' }, children: ['1'] }] },
    ),
    el('ol', { tag: 'li', attrs: { id: 'a-note' }, children: ['Report of the council, page 4.'] }),
    el('details', el('summary', 'How we counted'), p('By hand, for a week.')),
  ],
}
