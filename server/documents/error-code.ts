/** The `code` of an error of Node.js ('ENOENT', 'Z_DATA_ERROR'...), or null. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : null
}
