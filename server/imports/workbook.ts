import type { Archive } from './archive.ts'
import { unreadable } from './table.ts'
import { attribute, readXml } from './xml.ts'

/** What a workbook says beside its rows: its sheets, the texts cells share, which cell formats are dates. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly sharedTexts: readonly string[]
  /** By index of cell format. */
  readonly dateFormats: readonly boolean[]
  /** Days counted from 1904 (old Macintosh files). */
  readonly from1904: boolean
}

export interface SheetPart {
  readonly name: string
  /** Name of the part in the archive. */
  readonly part: string
}

/** Shared texts are held in memory, unlike rows. */
const MAX_SHARED_CHARACTERS = 80 * 1024 * 1024

/** Formats of dates that need no description in the file (14 to 22 and 45 to 47; 27 to 36 and 50 to 58 in East Asia). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** A format of figures, once quoted texts, colours and padding are taken away, holds no letter of dates. */
function isDateFormat(format: string): boolean {
  const letters = format.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|"[^"]*"|\\.|_.|\*./gi, '').replace(/general|standard/gi, '')
  return /[dmyhs]/i.test(letters)
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const home = await workbookPart(archive)
  const folder = home.slice(0, home.lastIndexOf('/') + 1)
  const links = await readLinks(archive, `${folder}_rels/${home.slice(folder.length)}.rels`, folder)
  const listed: { name: string; link: string }[] = []
  let from1904 = false
  await readXml(archive.text(home), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet' || (attribute(attributes, 'state') ?? 'visible') !== 'visible') return
      listed.push({ name: attribute(attributes, 'name') ?? '', link: attribute(attributes, 'id') ?? '' })
    },
  })
  const sheets = listed.flatMap(({ name, link }): SheetPart[] => {
    const target = links.find(({ id }) => id === link)
    return target?.type.endsWith('/worksheet') && archive.names.has(target.part) ? [{ name, part: target.part }] : []
  })
  const partOf = (type: string): string | undefined => links.find((link) => link.type.endsWith(type) && archive.names.has(link.part))?.part
  const [texts, styles] = [partOf('/sharedStrings'), partOf('/styles')]
  return {
    sheets,
    sharedTexts: texts ? await readSharedTexts(archive, texts) : [],
    dateFormats: styles ? await readDateFormats(archive, styles) : [],
    from1904,
  }
}

interface Link {
  readonly id: string
  readonly type: string
  readonly part: string
}

async function workbookPart(archive: Archive): Promise<string> {
  const links = archive.names.has('_rels/.rels') ? await readLinks(archive, '_rels/.rels', '') : []
  const part = links.find((link) => link.type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
  if (!archive.names.has(part)) throw unreadable('import-spreadsheet-damaged')
  return part
}

async function readLinks(archive: Archive, part: string, folder: string): Promise<Link[]> {
  const links: Link[] = []
  await readXml(archive.text(part), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attribute(attributes, 'Target') ?? ''
      const at = target.startsWith('/') ? target.slice(1) : folder + target
      links.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        part: at.replace(/[^/]+\/\.\.\//g, ''),
      })
    },
  })
  return links
}

/** Texts in parts of different looks are joined; the reading aid of East Asian texts (rPh) is left out. */
async function readSharedTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = []
  let current = ''
  let inText = false
  let aid = 0
  let held = 0
  await readXml(archive.text(part), {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') aid += 1
      else if (name === 't') inText = aid === 0
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') aid -= 1
      else if (name === 'si') texts.push(current)
    },
    text: (text) => {
      if (!inText) return
      current += text
      held += text.length
      if (held > MAX_SHARED_CHARACTERS)
        throw unreadable('import-spreadsheet-too-large', { limitMegabytes: MAX_SHARED_CHARACTERS / 1024 / 1024 })
    },
  })
  return texts
}

async function readDateFormats(archive: Archive, part: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>()
  const formats: boolean[] = []
  let inCellFormats = false
  await readXml(archive.text(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attribute(attributes, 'numFmtId')), isDateFormat(attribute(attributes, 'formatCode') ?? ''))
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      formats.push(custom.get(id) ?? isBuiltInDate(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}
