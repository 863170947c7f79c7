import type { ProgrammeModule, Programmes } from '../cases/programme.ts'
import { frac } from './frac/programme.ts'

/** The registry: the only file that names the programmes. A fifth programme is one line here. */
const all: readonly ProgrammeModule[] = [frac]

export const programmes: Programmes = { all, get: (code) => all.find((programme) => programme.code === code) }
