/** Enough of an account to recognise it, too little to use it: "FR76…0189". */
export const maskedIban = (iban: string | null): string | null => (iban === null ? null : `${iban.slice(0, 4)}…${iban.slice(-4)}`)
