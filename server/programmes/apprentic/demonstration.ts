import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { addDays } from '../../kernel/local-date.ts'
import { announce, decideCall, file, fileToCall, type Story } from './demonstration-call.ts'
import { carryOut } from './demonstration-project.ts'

const DECIDED: readonly Story[] = [
  {
    ...{ firm: 0, title: 'Devis et suivi de chantier sur tablette', amount: '16500.00', apprentice: 'Lina K.', until: 'closed', mark: 5 },
    ...{ excluded: '450.00', spent: [100n, 96n], pace: 0.85, prize: 'Trophée ApprenTIC de l’atelier' },
    success: 'Nos devis partent du chantier le jour même, et chacun voit où en est la commande. L’atelier ne reviendrait pas en arrière.',
  },
  { firm: 1, title: 'Boutique en ligne de la biscuiterie', amount: '24000.00', apprentice: 'Hugo M.', until: 'projectStarted', mark: 4 },
  { firm: 4, title: 'Catalogue numérique du linge de table', amount: '9000.00', apprentice: 'Maëlle R.', until: 'refused', mark: 1 },
  { firm: 5, title: 'Réservation des visites de la cidrerie', amount: '7200.00', apprentice: 'Enzo P.', until: 'reserved', mark: 3 },
  { firm: 6, title: 'Nouvelle presse', amount: '30000.00', apprentice: 'Noa T.', until: 'inadmissible', mark: 0 },
  { firm: 9, title: 'Configurateur de meubles', amount: '5400.00', apprentice: 'Sarah L.', until: 'draft', mark: 0 },
]

/** A call told to its end, through the jury and its session; and one that is open, with a draft and a sealed filing. */
export async function demonstrateApprentic(tools: DemonstrationTools): Promise<void> {
  // less than eight months ago: nobody on its reserve list is rejected by silence yet
  const past = { title: 'ApprenTIC, premier appel', jury: 'Jury ApprenTIC, premier appel', ago: 270, stories: DECIDED }
  await fileToCall(tools, past)
  await decideCall(tools, past)
  for (const story of DECIDED) await carryOut(tools, past, story)
  const opens = addDays(tools.today, -20)
  const next = await announce(tools, { title: 'ApprenTIC, second appel', opens, closes: addDays(tools.today, 15) })
  const open = { callId: next, until: 'draft', mark: 0, amount: '8000.00', on: addDays(tools.today, -3) } as const
  await file(tools, { ...open, firm: 0, title: 'Planning partagé de l’atelier', apprentice: 'Lina K.', filed: false })
  await file(tools, { ...open, firm: 1, title: 'Traçabilité des recettes', apprentice: 'Hugo M.', filed: true })
}
