/** The State's register of de minimis aid: what is to be declared, and what was. */
export const stateAid = {
  rail: 'Registre de minimis',
  title: 'Registre de minimis',
  lead: 'Chaque aide de minimis est inscrite au registre central dans les vingt jours ouvrés de son octroi (règlement (UE) 2023/2831, art. 6).',
  shape:
    'L’export contient les informations que demande le règlement. Le format de dépôt et les codes attendus par la plateforme nationale ne sont pas publiés : à faire confirmer par le financeur. Le numéro donné par le registre se reporte ici.',
  columns: {
    reference: 'Dossier et bénéficiaire',
    state: 'État',
    due: 'À déclarer avant le',
    granted: 'Octroyée le',
    siren: 'SIREN',
    amount: 'Équivalent-subvention brut',
  },
  states: { late: 'En retard', 'to-correct': 'À corriger', 'to-declare': 'À déclarer', declared: 'Déclarée' },
  stateWords: 'dont l’état est %{words}',
  atOnce: 'sans attendre',
  declaredOn: 'Déclarée le',
  declaredWith: 'pour',
  none: 'Aucune aide de minimis',
  noneSuch: 'Aucune aide dans cet état',
  noneLead: 'Une aide apparaît ici le jour de son attribution.',
  nothingToDeclare: 'Les aides cochées sont déjà déclarées.',
  declare: {
    action: 'Marquer comme déclarées',
    title: 'Aides déclarées au registre',
    consequence:
      'Vous indiquez que %{smart_count} aide (%{sum}) est inscrite au registre. Cela peut être annulé. |||| Vous indiquez que %{smart_count} aides (%{sum}) sont inscrites au registre. Cela peut être annulé.',
    on: 'Déclarées le',
    reference: 'Référence de la déclaration',
    referenceHint: 'Celle que le registre a donnée, ou celle du fichier déposé.',
    numbers: 'Numéro de chaque aide au registre',
    done: '%{smart_count} aide déclarée |||| %{smart_count} aides déclarées',
  },
  declarations: {
    title: 'Dernières déclarations',
    none: 'Aucune déclaration pour l’instant.',
    lines: '%{smart_count} aide |||| %{smart_count} aides',
    undo: 'Annuler',
    undoOf: 'Annuler la déclaration %{reference}',
    undoNext:
      '%{smart_count} aide redevient ce qu’elle était avant cette déclaration. |||| %{smart_count} aides redeviennent ce qu’elles étaient avant cette déclaration.',
    undone: 'Annulée',
    undoneNow: 'Déclaration annulée',
  },
}
