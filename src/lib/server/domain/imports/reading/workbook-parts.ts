import { posix } from 'node:path'
import { type Archive, readPart } from './workbook-archive.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './table.ts'

export interface Sheet {
  name: string
  path: string
}

export interface Workbook {
  sheets: Sheet[]
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
  /** For each cell style whether it shows a date. */
  dateStyles: boolean[]
  texts: string[]
}

/** Everything that is needed before a sheet can be read. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await mainPart(archive)
  const { found, from1904 } = await sheetList(archive, main)
  const targets = await relations(archive, main)
  const folder = posix.dirname(main)
  const resolved = (target: string) =>
    target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
  const sheets = found.flatMap(({ name, relation }) => {
    const target = targets.get(relation)
    return target ? [{ name, path: resolved(target) }] : []
  })
  return {
    sheets: sheets.filter((sheet) => archive.parts.has(sheet.path)),
    from1904,
    dateStyles: await dateStyles(archive, resolved('styles.xml')),
    texts: await sharedTexts(archive, resolved('sharedStrings.xml'))
  }
}

async function mainPart(archive: Archive): Promise<string> {
  if (archive.parts.has('xl/workbook.xml')) return 'xl/workbook.xml'
  let main = ''
  await readPart(archive, '_rels/.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument'))
        main = attributes.Target ?? ''
    }
  })
  return main.replace(/^\//, '')
}

async function sheetList(archive: Archive, main: string) {
  const found: { name: string; relation: string }[] = []
  let from1904 = false
  await readPart(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet' || attributes.state === 'veryHidden') return
      found.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' })
    }
  })
  return { found, from1904 }
}

async function relations(archive: Archive, main: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const path = posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`)
  if (!archive.parts.has(path)) return targets
  await readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    }
  })
  return targets
}

/** ECMA-376 part 1, 18.8.30: the built-in number formats that show a date. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

async function dateStyles(archive: Archive, path: string): Promise<boolean[]> {
  if (!archive.parts.has(path)) return []
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  await readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const format = Number(attributes.numFmtId ?? 0)
      styles.push(custom.get(format) ?? builtInDates.has(format))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    }
  })
  return styles
}

/** Letters d or y outside quotes, escapes and brackets; times alone are no dates. */
function showsDate(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''))
}

async function sharedTexts(archive: Archive, path: string): Promise<string[]> {
  const entry = archive.parts.get(path)
  if (!entry) return []
  if (entry.uncompressedSize > limits.sharedTextBytes) throw new UnreadableFile('workbook_too_large')
  const texts: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  await readPart(archive, path, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') texts.push(current)
    }
  })
  return texts
}
