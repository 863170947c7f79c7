import type { ProgrammeModule, Programmes } from '../cases/programme.ts'
import type { DemonstrationTools } from '../demonstration/tools.ts'
import type { Route } from '../http/route.ts'
import { accreditationRoutes } from './accreditation/accreditation.routes.ts'
import { demonstrateAccreditation } from './accreditation/demonstration.ts'
import { accreditation } from './accreditation/programme.ts'
import { registerPages } from './accreditation/register/register.routes.ts'
import { demonstrateFrac } from './frac/demonstration.ts'
import { fracRoutes } from './frac/frac.routes.ts'
import { frac } from './frac/programme.ts'

interface Installed {
  /** What the core works with. */
  readonly module: ProgrammeModule
  readonly routes: readonly Route[]
  /** Pages open to anyone, outside the API. */
  readonly pages?: readonly Route[]
  /** Tells cases at every stage in the demonstration. */
  readonly demonstrate: (tools: DemonstrationTools) => Promise<void>
}

/** The registry: the only file that names the programmes. A fifth programme is one line here. */
const installed: readonly Installed[] = [
  { module: frac, routes: fracRoutes, demonstrate: demonstrateFrac },
  { module: accreditation, routes: accreditationRoutes, pages: registerPages, demonstrate: demonstrateAccreditation },
]

export const programmes: Programmes = {
  all: installed.map(({ module }) => module),
  get: (code) => installed.find(({ module }) => module.code === code)?.module,
}

export const programmeRoutes: readonly Route[] = installed.flatMap(({ routes }) => routes)

export const publicPages: readonly Route[] = installed.flatMap(({ pages }) => pages ?? [])

export const demonstrations = installed.map(({ module, demonstrate }) => ({ programme: module.code, demonstrate }))
