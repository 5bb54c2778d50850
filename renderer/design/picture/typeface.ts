/** The app's typeface as text: a picture is drawn by a document of its own, which may ask nobody for a file. */
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline'
import latinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline'

const face = (source: string, range: string): string =>
  `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-weight:200 800;src:url(${source}) format("woff2");unicode-range:${range}}`

/** The letters of Norwegian and English, and those of names from near by (Sámi among them). */
export const TYPEFACE = [
  face(latin, 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212'),
  face(latinExt, 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F'),
].join('\n')
