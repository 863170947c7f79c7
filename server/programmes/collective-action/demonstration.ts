import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { addDays } from '../../kernel/local-date.ts'
import { createOrganisation } from '../../parties/create-organisation.ts'
import { tellAction } from './demonstration-action.ts'
import type { ActionStory } from './demonstration-story.ts'

const MAELLE = { fullName: 'Maëlle Corre', email: 'maelle.corre@demo.example' }
const YANN = { fullName: 'Yann Le Dû', email: 'yann.ledu@demo.example' }

/** A club under way with a waiting list, an action paid, and a draft. */
export async function demonstrateCollectiveAction(tools: DemonstrationTools): Promise<void> {
  tools.at(addDays(tools.today, -320))
  const { id: carrierId } = await createOrganisation(tools.services, tools.actor('caseOfficer'), {
    name: 'Chambre de métiers de démonstration',
    kind: 'chamber',
    siren: '000300012',
    departement: '29',
  })
  const seats = 6
  const story = ({ firms, ...more }: Omit<ActionStory, 'carrierId' | 'seats' | 'firmIds'> & { firms: readonly number[] }): ActionStory => ({
    ...{ carrierId, seats },
    firmIds: firms.flatMap((index) => tools.firmIds[index] ?? []),
    ...more,
  })
  await tellAction(
    tools,
    story({
      ...{ title: 'Vendre en ligne à plusieurs', theme: 'Commerce électronique', activity: 'training' },
      ...{ firms: [0, 1, 4, 5, 6, 9], ago: 300, until: 'paid', facilitator: MAELLE },
    }),
  )
  await tellAction(
    tools,
    story({
      ...{ title: 'Club des ateliers connectés', theme: 'Outils numériques de production', activity: 'club' },
      ...{ firms: [0, 1, 2, 5, 7, 9, 4, 6], ago: 120, until: 'underWay', facilitator: YANN, second: true },
    }),
  )
  await tellAction(
    tools,
    story({
      ...{ title: 'Voyage d’étude au salon de Copenhague', theme: 'Export', activity: 'study-trip' },
      ...{ firms: [3, 4], ago: 3, until: 'draft', facilitator: MAELLE },
    }),
  )
}
