/**
 * Whose the hyphenation patterns are and what their licences ask of those who pass them on. The package `hyphen` has the
 * patterns of the project tex-hyphen without the heads of its files, where this is written; it is read from there
 * (hyph-utf8/tex/generic/hyph-utf8/patterns/tex/hyph-*.tex). `npm run third-party` writes it into assets/THIRD-PARTY.md and
 * fails when components/word-aids/languages.ts loads patterns that are not listed here.
 *
 * Left out, since they allow too little: Czech and Slovak (GPL only), Latvian (GPL or LGPL), Romanian (no licence given).
 */
export interface PatternsNotice {
  /** As in the names of the files: `hyphen/patterns/<file>.js`, `hyph-<file>.tex`. */
  readonly file: string
  readonly language: string
  /** Years and names, after the word “Copyright”. */
  readonly copyright: string
  readonly licence: keyof typeof patternsLicences
}

/** Where several licences are offered, the one that asks least is taken. */
export const patternsNotices: readonly PatternsNotice[] = [
  { file: 'bg', language: 'Bulgarian', copyright: '2000, 2004, 2017 Anton Zinoviev', licence: 'terms' },
  { file: 'ca', language: 'Catalan', copyright: '1991-2003 Gonçal Badenes', licence: 'lppl' },
  { file: 'da', language: 'Danish', copyright: '1994 Frank Jensen', licence: 'mit' },
  {
    file: 'de-1996',
    language: 'German',
    copyright:
      '2013-2024 Stephan Hennig, Werner Lemberg, Günter Milde, Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, ' +
      'Tobias Wendorf, Keno Wehr',
    licence: 'mit',
  },
  { file: 'el-monoton', language: 'Greek', copyright: '2008-2011 Dimitrios Filippou', licence: 'lppl' },
  {
    file: 'en-gb',
    language: 'English (British)',
    copyright: '1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal',
    licence: 'mit',
  },
  {
    file: 'en-us',
    language: 'English (American)',
    copyright: '1990, 2004, 2005 Gerard D.C. Kuiken',
    licence: 'notice',
  },
  {
    file: 'es',
    language: 'Spanish',
    copyright: '1993, 1997 Javier Bezos; 2001-2019 Javier Bezos and CervanTeX; parts by Francesc Carmona',
    licence: 'mit',
  },
  { file: 'et', language: 'Estonian', copyright: '2004-2015 Enn Saar', licence: 'mit' },
  { file: 'eu', language: 'Basque', copyright: '1997, 2008 Juan M. Aguirregabiria', licence: 'dataFiles' },
  { file: 'fi', language: 'Finnish', copyright: '1986, 1988, 1989 Kauko Saarinen', licence: 'distribute' },
  {
    file: 'fr',
    language: 'French',
    copyright: '1994-2002 Daniel Flipo, Bernard Gaulle; 2016 Arthur Reutenauer',
    licence: 'mit',
  },
  { file: 'gl', language: 'Galician', copyright: '2006, 2007, 2008, 2010 Javier A. Múgica', licence: 'lppl' },
  { file: 'hr', language: 'Croatian', copyright: '1994, 1996, 2011, 2015 Igor Marinović', licence: 'dataFiles' },
  { file: 'it', language: 'Italian', copyright: '2008-2011 Claudio Beccari', licence: 'mit' },
  { file: 'lt', language: 'Lithuanian', copyright: '1992 Sigitas Tolušis, Yannis Haralambous', licence: 'mit' },
  {
    file: 'nb',
    language: 'Norwegian',
    copyright: '2004, 2005 Rune Kleveland, Ole Michael Selberg; 2007 Karl Ove Hufthammer',
    licence: 'notice',
  },
  { file: 'nl', language: 'Dutch', copyright: '1996 Piet Tutelaers', licence: 'lppl' },
  {
    file: 'pl',
    language: 'Polish',
    copyright: '1987-1995 Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko',
    licence: 'mit',
  },
  {
    file: 'pt',
    language: 'Portuguese',
    copyright: '1987, 1994, 1996, 2015 Pedro J. de Rezende; 1996, 2015 J. Joao Dias Almeida',
    licence: 'bsd',
  },
  { file: 'ru', language: 'Russian', copyright: '1999-2003 Alexander I. Lebedev', licence: 'lppl' },
  { file: 'sl', language: 'Slovenian', copyright: '1990 Matjaž Vrečko', licence: 'mit' },
  { file: 'sv', language: 'Swedish', copyright: '1994 Jan Michael Rynning', licence: 'lppl' },
  { file: 'tr', language: 'Turkish', copyright: '1987 Pierre A. MacKay; 2008, 2011 TUG', licence: 'lppl' },
  { file: 'uk', language: 'Ukrainian', copyright: '1998-2001 Maksym Polyakov', licence: 'lppl' },
]

/** What each licence wants said: its name, and its text where that has to travel along. */
export const patternsLicences = {
  mit: {
    name: 'MIT',
    text: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  },
  bsd: {
    name: 'BSD-3-Clause',
    text: `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:
* Redistributions of source code must retain the above copyright notice, this list of conditions and the following
  disclaimer.
* Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
  disclaimer in the documentation and/or other materials provided with the distribution.
* Neither the name of the University of Campinas, of the University of Minho nor the names of its contributors may be
  used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL PEDRO J. DE REZENDE OR J.JOAO DIAS ALMEIDA BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
  },
  dataFiles: {
    name: 'Permission for data files (as of Unicode)',
    text: `Permission is hereby granted, free of charge, to any person obtaining a copy of this file and any associated
documentation (the "Data Files") to deal in the Data Files without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, and/or sell copies of the Data Files, and to permit persons to whom
the Data Files are furnished to do so, provided that (a) this copyright and permission notice appear with all copies of
the Data Files, (b) this copyright and permission notice appear in associated documentation, and (c) there is clear
notice in each modified Data File as well as in the documentation associated with the Data File(s) that the data has
been modified.

THE DATA FILES ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT
SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR
CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
FILES.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to
promote the sale, use or other dealings in these Data Files without prior written authorization of the copyright holder.`,
  },
  terms: {
    name: 'Permission with terms retained',
    text: `This software may be used, modified, copied, distributed, and sold, both in source and binary form provided that
the above copyright notice and these terms are retained. The name of the author may not be used to endorse or promote
products derived from this software without prior permission. THIS SOFTWARE IS PROVIDES "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES ARE DISCLAIMED. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY DAMAGES ARISING IN ANY WAY OUT OF THE
USE OF THIS SOFTWARE.`,
  },
  notice: {
    name: 'Permission with notice preserved',
    text: `Copying and distribution of this file, with or without modification, are permitted in any medium without royalty
provided the copyright notice and this notice are preserved.`,
  },
  distribute: {
    name: 'Free distribution',
    text: 'Patterns may be freely distributed.',
  },
  lppl: {
    name: 'LaTeX Project Public License 1.3',
    text: `These patterns may be passed on under the LaTeX Project Public License, https://www.latex-project.org/lppl/
What is in this extension is not the work as its author published it: see above for what was changed. A complete,
unmodified copy is at the address above. Its authors give no support for this extension. There is no warranty.`,
  },
} as const
