import type { ProgrammeModule, Programmes } from '../cases/programme.ts'
import type { PastPlan, PastStory } from '../demonstration/history.ts'
import type { DemonstrationTools } from '../demonstration/tools.ts'
import type { Route } from '../http/route.ts'
import { accreditationRoutes } from './accreditation/accreditation.routes.ts'
import { demonstrateAccreditation } from './accreditation/demonstration.ts'
import { pastOfAccreditation } from './accreditation/demonstration-past.ts'
import { accreditation } from './accreditation/programme.ts'
import { registerPages } from './accreditation/register/register.routes.ts'
import { apprenticRoutes } from './apprentic/apprentic.routes.ts'
import { demonstrateApprentic } from './apprentic/demonstration.ts'
import { pastOfApprentic } from './apprentic/demonstration-past.ts'
import { apprentic } from './apprentic/programme.ts'
import { storyPages } from './apprentic/stories.routes.ts'
import { collectiveActionRoutes } from './collective-action/collective.routes.ts'
import { demonstrateCollectiveAction } from './collective-action/demonstration.ts'
import { pastOfCollectiveAction } from './collective-action/demonstration-past.ts'
import { collectiveAction } from './collective-action/programme.ts'
import { collectiveActionSessionRoutes } from './collective-action/sessions.routes.ts'
import { demonstrateFrac } from './frac/demonstration.ts'
import { pastOfFrac } from './frac/demonstration-past.ts'
import { demonstrateSessions } from './frac/demonstration-session.ts'
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
  /** EUR a year that the demonstration gives it, more each year; absent: it spends nothing. */
  readonly budget?: number
  /** Stories of past years, each a case file told to its end or to where it would stand today. */
  readonly past?: (plan: PastPlan) => readonly PastStory[]
}

/** The registry: the only file that names the programmes. A fifth programme is one line here. */
const installed: readonly Installed[] = [
  {
    module: frac,
    routes: fracRoutes,
    demonstrate: (tools) => demonstrateFrac(tools).then(() => demonstrateSessions(tools)),
    budget: 780_000,
    past: pastOfFrac,
  },
  {
    module: accreditation,
    routes: accreditationRoutes,
    pages: registerPages,
    demonstrate: demonstrateAccreditation,
    past: pastOfAccreditation,
  },
  {
    module: collectiveAction,
    routes: [...collectiveActionRoutes, ...collectiveActionSessionRoutes],
    demonstrate: demonstrateCollectiveAction,
    budget: 90_000,
    past: pastOfCollectiveAction,
  },
  {
    module: apprentic,
    routes: apprenticRoutes,
    pages: storyPages,
    demonstrate: demonstrateApprentic,
    budget: 320_000,
    past: pastOfApprentic,
  },
]

export const programmes: Programmes = {
  all: installed.map(({ module }) => module),
  get: (code) => installed.find(({ module }) => module.code === code)?.module,
}

export const programmeRoutes: readonly Route[] = installed.flatMap(({ routes }) => routes)

export const publicPages: readonly Route[] = installed.flatMap(({ pages }) => pages ?? [])

/** The stories of every programme, mixed: whoever stops half-way has something of each. */
export const pastOf = (plan: PastPlan): readonly PastStory[] => {
  const told = installed.map(({ past }) => past?.(plan) ?? [])
  const most = Math.max(...told.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) =>
    told.flatMap((stories) => stories.slice(share(index, stories.length, most), share(index + 1, stories.length, most))),
  ).flat()
}

/** How many of `length` stories stand before place `index` of `most`: each programme begins at once. */
const share = (index: number, length: number, most: number): number => Math.ceil((index * length) / most)

export const demonstrations = installed.map(({ module, demonstrate, budget = 0 }) => ({ programme: module.code, demonstrate, budget }))
