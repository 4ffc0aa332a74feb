/**
 * The few words that are said and stand nowhere in the text, in the language of what they announce: a French voice that
 * says "Quote" in the middle of a French text is not understood. They are not the interface's words, which are in the
 * language of the browser.
 */

export interface Announcements {
  /** Before what a picture shows. */
  readonly picture: string
  /** A table begins; its numbers of columns and rows, each two or more. */
  table(columns: number, rows: number): string
  readonly quote: string
  readonly endOfQuote: string
  /** Before a passage its authors have struck out. */
  readonly deleted: string
}

/**
 * Picture, table, quote, end of quote, deleted. Where the plural of "column" depends on the number, the number stands
 * apart from the word.
 */
const rows: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  en: ['Image', 'Table, # columns, # rows.', 'Quote', 'End of quote.', 'Deleted'],
  de: ['Bild', 'Tabelle, # Spalten, # Zeilen.', 'Zitat', 'Ende des Zitats.', 'Gestrichen'],
  fr: ['Image', 'Tableau, # colonnes, # lignes.', 'Citation', 'Fin de citation.', 'Supprimé'],
  es: ['Imagen', 'Tabla, # columnas, # filas.', 'Cita', 'Fin de la cita.', 'Eliminado'],
  it: ['Immagine', 'Tabella, # colonne, # righe.', 'Citazione', 'Fine della citazione.', 'Eliminato'],
  pt: ['Imagem', 'Tabela, # colunas, # linhas.', 'Citação', 'Fim da citação.', 'Eliminado'],
  ca: ['Imatge', 'Taula, # columnes, # files.', 'Cita', 'Fi de la cita.', 'Eliminat'],
  ro: ['Imagine', 'Tabel, coloane: #, rânduri: #.', 'Citat', 'Sfârșitul citatului.', 'Șters'],
  nl: ['Afbeelding', 'Tabel, # kolommen, # rijen.', 'Citaat', 'Einde citaat.', 'Geschrapt'],
  sv: ['Bild', 'Tabell, # kolumner, # rader.', 'Citat', 'Slut på citat.', 'Struket'],
  da: ['Billede', 'Tabel, # kolonner, # rækker.', 'Citat', 'Citat slut.', 'Slettet'],
  no: ['Bilde', 'Tabell, # kolonner, # rader.', 'Sitat', 'Sitat slutt.', 'Slettet'],
  fi: ['Kuva', 'Taulukko, # saraketta, # riviä.', 'Lainaus', 'Lainaus päättyy.', 'Poistettu'],
  pl: ['Obraz', 'Tabela, kolumny: #, wiersze: #.', 'Cytat', 'Koniec cytatu.', 'Usunięto'],
  cs: ['Obrázek', 'Tabulka, sloupce: #, řádky: #.', 'Citát', 'Konec citátu.', 'Smazáno'],
  ru: ['Изображение', 'Таблица, столбцов: #, строк: #.', 'Цитата', 'Конец цитаты.', 'Удалено'],
  uk: ['Зображення', 'Таблиця, стовпців: #, рядків: #.', 'Цитата', 'Кінець цитати.', 'Видалено'],
  el: ['Εικόνα', 'Πίνακας, # στήλες, # γραμμές.', 'Παράθεμα', 'Τέλος παραθέματος.', 'Διαγραμμένο'],
  hu: ['Kép', 'Táblázat, # oszlop, # sor.', 'Idézet', 'Idézet vége.', 'Törölve'],
  tr: ['Görsel', 'Tablo, # sütun, # satır.', 'Alıntı', 'Alıntı sonu.', 'Silinmiş'],
  ar: ['صورة', 'جدول، عدد الأعمدة #، عدد الصفوف #.', 'اقتباس', 'نهاية الاقتباس.', 'محذوف'],
  fa: ['تصویر', 'جدول، # ستون، # ردیف.', 'نقل قول', 'پایان نقل قول.', 'حذف‌شده'],
  ur: ['تصویر', 'جدول، کالم #، قطاریں #۔', 'اقتباس', 'اقتباس ختم۔', 'حذف شدہ'],
  he: ['תמונה', 'טבלה, # עמודות, # שורות.', 'ציטוט', 'סוף ציטוט.', 'נמחק'],
  hi: ['चित्र', 'तालिका, # स्तंभ, # पंक्तियाँ।', 'उद्धरण', 'उद्धरण समाप्त।', 'हटाया गया'],
  id: ['Gambar', 'Tabel, # kolom, # baris.', 'Kutipan', 'Akhir kutipan.', 'Dihapus'],
  vi: ['Hình ảnh', 'Bảng, # cột, # hàng.', 'Trích dẫn', 'Hết trích dẫn.', 'Đã xóa'],
  zh: ['图片', '表格，#列，#行。', '引文', '引文结束。', '已删除'],
  ja: ['画像', '表、#列、#行。', '引用', '引用終わり。', '削除'],
  ko: ['이미지', '표, #열, #행.', '인용', '인용 끝.', '삭제됨'],
}

/** Other names of the same language. */
const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', yue: 'zh' }

/**
 * The words for a language (BCP 47), English where none is known of. `undefined` for a language that is not in the
 * table: its voices would make nothing of another's words, so then the thing itself is said and nothing announced.
 */
export function announcementsIn(language: string | undefined): Announcements | undefined {
  const base = baseLanguage(language) ?? 'en'
  const row = rows[sameAs[base] ?? base]
  if (row === undefined) return undefined
  const [picture, table, quote, endOfQuote, deleted] = row
  return {
    picture,
    table: (columns, count) => table.replace('#', String(columns)).replace('#', String(count)),
    quote,
    endOfQuote,
    deleted,
  }
}

/** The language subtag, small: `pt` of `pt-BR`. */
export function baseLanguage(language: string | undefined): string | undefined {
  const base = language?.toLowerCase().split(/[-_]/)[0]
  return base === '' ? undefined : base
}
