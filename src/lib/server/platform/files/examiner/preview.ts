import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { openPdf } from './pdf.ts'
import { Refusal } from './refusal.ts'

/** The longer side of a preview, in pixels. */
const side = 640

/** A picture drawn anew: nothing of the original's bytes, places or camera names comes along. @throws Refusal `damaged` */
export async function previewOfPicture(picture: Buffer): Promise<Buffer> {
  const image: Image = await loadImage(picture).catch(() => {
    throw new Refusal('damaged')
  })
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const canvas = createCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.encode('webp', 80)
}

/** The first page of a PDF as a picture; undefined where it cannot be drawn. */
export async function previewOfPdf(pdf: Buffer): Promise<Buffer | undefined> {
  const document = await openPdf(pdf)
  try {
    const page = await document.getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: side / Math.max(width, height) })
    const canvas = createCanvas(Math.max(1, viewport.width), Math.max(1, viewport.height))
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
    return await canvas.encode('webp', 80)
  } catch {
    return undefined
  } finally {
    await document.loadingTask.destroy()
  }
}
