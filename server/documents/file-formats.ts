/** The closed list of what a person may hand in. `viewable`: a browser may show it itself; anything else is downloaded. */
export const FORMATS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], viewable: true },
  png: { mediaType: 'image/png', extensions: ['png'], viewable: true },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], viewable: true },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    viewable: false,
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], viewable: false },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], viewable: false },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'], viewable: false },
  csv: { mediaType: 'text/csv', extensions: ['csv'], viewable: false },
  txt: { mediaType: 'text/plain', extensions: ['txt'], viewable: false },
} as const satisfies Record<string, { mediaType: string; extensions: readonly [string, ...string[]]; viewable: boolean }>

export type Format = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]
export const MEDIA_TYPES: readonly string[] = FORMAT_NAMES.map((format) => FORMATS[format].mediaType)

const VIEWABLE: ReadonlySet<string> = new Set(
  FORMAT_NAMES.filter((format) => FORMATS[format].viewable).map((format) => FORMATS[format].mediaType),
)

/** Whether a browser is allowed to show this media type in place. */
export const isViewable = (mediaType: string): boolean => VIEWABLE.has(mediaType)

export const extensionsOf = (formats: readonly Format[]): string[] => formats.flatMap((format) => [...FORMATS[format].extensions])
