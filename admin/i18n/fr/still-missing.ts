/** What an application lacks before it is filed, and what it will be asked for. */
export const stillMissing = {
  fields: 'À remplir avant de déposer',
  documents: 'Pièce obligatoire à joindre |||| Pièces obligatoires à joindre',
  mayFile:
    'La demande peut être déposée sans attendre : le service demandera alors ce qui manque, et le délai de décision sera suspendu jusque-là.',
  filed: 'Il manquera encore, au dépôt :',
  nothing: 'Rien ne manque : la demande peut être déposée.',
}
