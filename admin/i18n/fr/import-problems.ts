/** Why a file to import is refused as a whole, or an import cannot go on. What is wrong with a row is said by the page of the import. */
export const importProblems = {
  'import-empty': 'Le fichier est vide.',
  'import-no-rows': 'Le fichier n’a que sa ligne de titres.',
  'import-not-a-table': 'Ce fichier n’est pas un tableau (contenu : %{format}). Attendu : un fichier CSV ou Excel (.xlsx).',
  'import-format-unsupported':
    'Ce format de tableur n’est pas lu (%{format}) : enregistrez le fichier en .xlsx ou en CSV, sans mot de passe.',
  'import-encoding-unreadable': 'Le codage des caractères du fichier est abîmé : enregistrez-le en CSV UTF-8.',
  'import-quote-not-closed': 'Un guillemet ouvert vers la ligne %{row} n’est jamais fermé : la suite du fichier ne peut pas être lue.',
  'import-spreadsheet-damaged': 'Le classeur est abîmé et ne peut pas être lu.',
  'import-spreadsheet-too-large': 'Une fois décompressé, le classeur dépasse %{limitMegabytes} Mo : enregistrez-le en CSV.',
  'import-too-many-rows': 'Le fichier a plus de %{limit} lignes : coupez-le en plusieurs.',
  'import-too-many-columns': 'Le tableau a plus de %{limit} colonnes.',
  'import-kind-unknown': 'Les titres de colonnes ne sont ni ceux d’un fichier de subventions ni ceux d’une liste d’entreprises.',
  'import-columns-missing': 'Colonnes obligatoires introuvables : %{missing}.',
  'import-mapping-invalid': 'La correspondance « %{field} » vers la colonne %{column} n’est pas possible.',
  'import-not-open': 'Cet import est déjà terminé ou abandonné (%{state}).',
  'import-has-rejected-rows': '%{rejected} lignes sont rejetées : acceptez de les laisser de côté, ou corrigez le fichier.',
  'import-out-of-date':
    'Entre-temps, d’autres personnes ont ajouté certaines de ces lignes (%{possible} sur %{expected} restent à ajouter). Rien n’a été importé : vérifiez le nouvel aperçu.',
}
