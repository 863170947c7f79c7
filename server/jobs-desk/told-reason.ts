const LONGEST = 200

/**
 * What an administrator is told of an error: an error may quote an address, an account or a secret, of any funder of the installation.
 * Quoted values, e-mail addresses, passwords in URLs, long numbers and long runs of letters and digits are left out; identifiers stay.
 */
export function toldReason(reason: string): string {
  const [first = ''] = reason.trim().split('\n', 1)
  return first
    .slice(0, 2_000)
    .replace(/\/\/\S*@/g, '//…@')
    .replace(/[^\s@<>"'/]+@[^\s@<>"'/]+/g, '…@…')
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, '"…"')
    .replace(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,8}(?: ?[A-Z0-9]{1,4})?\b/g, '…')
    .replace(/[A-Za-z0-9+/_=-]{24,}/g, (run) => (UUID.test(run) ? run : '…'))
    .replace(/(?<![0-9a-f-])\d[\d ]{7,}\d(?![0-9a-f-])/g, '…')
    .slice(0, LONGEST)
}

const UUID = /^(ob-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
