import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ArticleView, type PicturePlace } from '@/components/article/ArticleView'
import type { ArticleNode, Attrs } from '@/components/article/article'
import { PictureViewing } from '@/components/pictures/PictureViewing'
import { Picture } from '@/components/reader/ArticlePictures'
import { textOf } from '@/components/text/text'
import { mapText } from '@/components/text/text-map.dom'
import { checkAccessibility, draw } from '../stage'

const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }
/** A drawing of any size that can be told from others. */
const drawing = (width: number, height: number, colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="50%" cy="50%" r="${height / 3}" fill="white"/></svg>`,
  )}`
const image = (attrs: Attrs): ArticleNode => ({ tag: 'img', attrs, children: [] })
const figure = (attrs: Attrs, caption: string): ArticleNode => ({
  tag: 'figure',
  children: [image(attrs), { tag: 'figcaption', children: [caption] }],
})
const body: readonly ArticleNode[] = [
  { tag: 'p', children: ['Before the map.'] },
  figure({ src: drawing(900, 600, '#245'), alt: 'A map of the\u00a0road' }, 'The road in winter'),
  {
    tag: 'p',
    children: [
      {
        tag: 'a',
        attrs: { href: 'https://paper.example/p' },
        children: [image({ src: drawing(500, 300, '#621'), alt: 'A gate' })],
      },
      ' Drawn by hand.',
    ],
  },
  { tag: 'p', children: ['With an ', image({ src: drawing(16, 16, '#060'), alt: 'icon' }), ' in the line.'] },
]

const shows = signal(true)
const opener: { current: (() => boolean) | undefined } = { current: undefined }

async function drawPictures(direction: 'ltr' | 'rtl' = 'ltr', loads = true) {
  shows.value = loads
  const article = { url: 'https://paper.example/', title: 'T', language: 'en', direction: 'ltr' as const, body }
  function Stage() {
    const [drawn, setDrawn] = useState<HTMLElement | undefined>(undefined)
    return (
      <div dir={direction} ref={(root) => setDrawn(root?.querySelector<HTMLElement>('.article') ?? undefined)}>
        <ArticleView
          article={article}
          labels={labels}
          drawPicture={(attrs, place) => <Picture attrs={attrs} labels={labels} place={place} shows={shows} />}
        />
        <PictureViewing article={drawn} opener={opener} />
      </div>
    )
  }
  const root = await draw(<Stage />)
  if (loads) await expect.poll(() => root.querySelectorAll('.picture-open').length).toBe(2)
  return { root, article }
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const openMap = async () => {
  await act(() => document.querySelector<HTMLElement>('.picture-open')?.focus())
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
}
const shownImage = (): HTMLImageElement => {
  const found = document.querySelector<HTMLImageElement>('.picture-stage img')
  if (found === null) throw new Error('No picture is open.')
  return found
}
const width = (): number => shownImage().getBoundingClientRect().width

describe('the pictures of an article', () => {
  it('stay pictures with the publisher’s words, beside a named button; the text is as it was', async () => {
    const { root, article } = await drawPictures()
    await expect
      .element(page.getByRole('img', { name: 'A map of the\u00a0road' }))
      .toHaveAttribute('alt', 'A map of the\u00a0road')
    await expect.element(button('Enlarge picture: A map of the\u00a0road')).toBeVisible()
    expect(() => mapText(root.querySelector('.article') as Element, textOf(article))).not.toThrow()
    await checkAccessibility()
  })

  it('give way to their descriptions where a person wants none, and come back', async () => {
    await drawPictures()
    await act(() => {
      shows.value = false
    })
    expect(document.querySelector('.article img')).toBeNull()
    await expect.element(page.getByText('A gate')).toBeVisible()
    await checkAccessibility()
    await act(() => {
      shows.value = true
    })
    expect(document.querySelectorAll('.article img').length).toBeGreaterThan(1)
  })

  it('can be asked for one by one where a person wants none, and the focus goes to what came', async () => {
    await drawPictures('ltr', false)
    await checkAccessibility()
    await userEvent.click(button('Show this picture: A map of the\u00a0road'))
    await expect.element(page.getByRole('img', { name: 'A map of the\u00a0road' })).toHaveAttribute('src')
    expect(document.activeElement?.querySelector('img')?.alt).toBe('A map of the\u00a0road')
    expect(document.querySelectorAll('.article img')).toHaveLength(1)
  })

  it('that stand on this computer or beside it are never asked for, and described', async () => {
    shows.value = true
    const src = 'http://192.168.0.1/x.png'
    const article = {
      url: 'http://192.168.0.1/',
      title: 'T',
      direction: 'ltr' as const,
      body: [image({ src, alt: 'A lamp' })],
    }
    const drawn = (attrs: Attrs, place: PicturePlace) => (
      <Picture attrs={attrs} labels={labels} place={place} shows={shows} />
    )
    const root = await draw(<ArticleView article={article} labels={labels} drawPicture={drawn} />)
    await expect.element(page.getByRole('img', { name: 'A lamp' })).toBeVisible()
    expect(root.querySelector('.article :is(img[src], button)')).toBeNull()
    expect(
      (await draw(<ArticleView article={article} labels={labels} />)).querySelector('img')?.getAttribute('src'),
    ).toBeNull()
  })

  it('that could not be had say so, and can be asked for again', async () => {
    shows.value = true
    const body = [image({ src: 'https://nowhere.invalid/x.png', alt: 'A tower' })]
    const article = { url: 'https://paper.example/', title: 'T', direction: 'ltr' as const, body }
    await draw(
      <ArticleView
        article={article}
        labels={labels}
        drawPicture={(attrs, place) => <Picture attrs={attrs} labels={labels} place={place} shows={shows} />}
      />,
    )
    await expect.element(page.getByText('This picture could not be loaded.')).toBeVisible()
    const first = document.querySelector('.picture-held')
    await checkAccessibility()
    await userEvent.click(button('Try again: A tower'))
    // Nobody has it the second time either.
    await expect
      .poll(() => document.querySelector('.picture-held') !== first && document.querySelector('.picture-held'))
      .toBeInstanceOf(Element)
    await act(() => void dispatchEvent(new Event('online')))
    await expect.element(page.getByText('This picture could not be loaded.')).toBeVisible()
  })

  it('that are links stay links, with the button outside the link', async () => {
    await drawPictures()
    await expect.element(page.getByRole('link', { name: 'A gate' })).toHaveAttribute('href', 'https://paper.example/p')
    expect(document.querySelector('a button')).toBeNull()
    await act(() => {
      button(/A gate/)
        .element()
        .dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
    await expect.element(page.getByRole('dialog', { name: 'Picture 2 of 3' })).toBeVisible()
  })

  it('have no button in a line of text, and open by a press all the same', async () => {
    await drawPictures()
    await userEvent.click(page.getByRole('img', { name: 'icon' }))
    await expect.element(page.getByRole('dialog', { name: 'Picture 3 of 3' })).toBeVisible()
  })

  it('stand in the line as far as they are as small as words, and apart where they are larger', async () => {
    await drawPictures()
    const display = (name: string): string => {
      const picture = page.getByRole('img', { name }).element().closest('.picture')
      return picture === null ? 'none' : getComputedStyle(picture).display
    }
    await expect.poll(() => display('icon')).toBe('inline-block')
    expect(display('A gate')).toBe('block')
  })

  it('do not open before they are loaded', async () => {
    await drawPictures('ltr', false)
    await userEvent.click(page.getByRole('img', { name: 'A map of the\u00a0road' }))
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.querySelector('.picture-open')).toBeNull()
  })
})

describe('the viewer', () => {
  it('opens on Enter with all of the picture, its caption and its description, and asks for no other address', async () => {
    await drawPictures()
    const src = document.querySelector<HTMLImageElement>('.picture img')?.src
    await openMap()
    expect(shownImage().src).toBe(src)
    expect(shownImage().alt).toBe('A map of the\u00a0road')
    expect(shownImage().referrerPolicy).toBe('no-referrer')
    await expect.element(page.getByText('The road in winter').last()).toBeVisible()
    await expect.element(page.getByText('Description:')).toBeVisible()
    await expect.poll(width).toBeCloseTo(document.querySelector('.picture-stage')?.clientWidth ?? 0, 0)
    await checkAccessibility()
  })

  it('zooms and moves by key, and says how large it is', async () => {
    await drawPictures()
    await openMap()
    await expect.poll(width).toBeGreaterThan(300)
    const before = width()
    await userEvent.keyboard('+')
    await expect.poll(width).toBeCloseTo(before * 1.5, 0)
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Zoom \d+%$/)
    const { left } = shownImage().getBoundingClientRect()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => shownImage().getBoundingClientRect().left).toBeLessThan(left - 20)
    await userEvent.keyboard('1')
    await expect.poll(width).toBeCloseTo(900, 0)
    await expect.element(button('Actual size')).toHaveAttribute('aria-pressed', 'true')
    await checkAccessibility()
    await userEvent.keyboard('0')
    await expect.poll(width).toBeCloseTo(before, 0)
    await expect.element(button('Fit to panel')).toHaveAttribute('aria-pressed', 'true')
  })

  it('can be zoomed and moved without dragging', async () => {
    await drawPictures()
    await openMap()
    await userEvent.click(button('Zoom in'))
    const { left } = shownImage().getBoundingClientRect()
    await userEvent.click(button('Move left'))
    await expect.poll(() => shownImage().getBoundingClientRect().left).toBeGreaterThan(left)
  })

  it('zooms by wheel and double press, moves by drag, and pinches', async () => {
    await drawPictures()
    await openMap()
    await expect.poll(width).toBeGreaterThan(300)
    const stage = document.querySelector('.picture-stage') as HTMLElement
    const box = stage.getBoundingClientRect()
    const at = (dx = 0, dy = 0) => ({
      clientX: box.left + box.width / 2 + dx,
      clientY: box.top + box.height / 2 + dy,
      bubbles: true,
      cancelable: true,
    })
    const point = (type: string, id: number, dx = 0, dy = 0) =>
      act(
        () =>
          void stage.dispatchEvent(
            new PointerEvent(type, { ...at(dx, dy), pointerId: id, button: type === 'pointermove' ? -1 : 0 }),
          ),
      )
    const first = width()
    await act(() => void stage.dispatchEvent(new WheelEvent('wheel', { ...at(), deltaY: -100 })))
    await expect.poll(width).toBeGreaterThan(first * 1.2)
    for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) await point(type, 1)
    await expect.poll(width).toBeCloseTo(first, 0)
    for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) await point(type, 1)
    await expect.poll(width).toBeCloseTo(900, 0)
    const { left } = shownImage().getBoundingClientRect()
    await point('pointerdown', 1)
    await point('pointermove', 1, 40)
    await point('pointerup', 1, 40)
    expect(shownImage().getBoundingClientRect().left).toBeCloseTo(left + 40, 0)
    await point('pointerdown', 1, -50)
    await point('pointerdown', 2, 50)
    await point('pointermove', 2, 150)
    expect(width()).toBeCloseTo(1800, 0)
  })

  it('goes from picture to picture, and back to where the focus was', async () => {
    await drawPictures()
    await openMap()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('dialog', { name: 'Picture 2 of 3' })).toBeVisible()
    await expect.element(page.getByRole('status')).toHaveTextContent('Picture 2 of 3: A gate')
    await userEvent.click(button('Next picture'))
    await expect.element(page.getByRole('dialog', { name: 'Picture 3 of 3' })).toBeVisible()
    await expect.element(button('Next picture')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('dialog')).toBeNull()
    expect(document.activeElement).toBe(document.querySelector('.picture-open'))
  })

  for (const [size, direction] of [
    [240, 'ltr'],
    [240, 'rtl'],
    [400, 'ltr'],
  ] as const) {
    it(`holds in a panel of ${size} px, ${direction}`, async () => {
      await page.viewport(size, 640)
      await drawPictures(direction)
      await openMap()
      await userEvent.keyboard('1')
      const dialog = document.querySelector('dialog') as HTMLElement
      expect(dialog.scrollWidth).toBeLessThanOrEqual(size)
      for (const each of dialog.querySelectorAll('button')) {
        const box = each.getBoundingClientRect()
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(size)
      }
      await checkAccessibility()
      await page.viewport(360, 665)
    })
  }
})
