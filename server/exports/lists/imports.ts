import { sql } from 'kysely'
import { z } from 'zod'
import { mustImport } from '../../imports/import-access.ts'
import { importRows, listImports, readImport } from '../../imports/imports.queries.ts'
import { RowQuery } from '../../imports/imports.schemas.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, codes, column, exportable } from '../export-list.ts'

const roles = ['administrator'] as const

/** Files read so far, newest first. */
export const importsList = computed({
  ...{ code: 'imports', fr: 'Fichiers importés', en: 'Imported files', roles },
  filter: z.strictObject({}),
  columns: [
    column('fileName', 'text', 'Fichier', 'File'),
    coded('state', 'État', 'State'),
    coded('kind', 'Contenu', 'Content'),
    column('rows', 'number', 'Lignes', 'Rows'),
    column('add', 'number', 'À ajouter', 'To be added'),
    column('alreadyThere', 'number', 'Déjà présentes', 'Already there'),
    column('rejected', 'number', 'Rejetées', 'Rejected'),
    column('noted', 'number', 'Avec une remarque', 'With a note'),
    column('added', 'number', 'Ajoutées', 'Added'),
    column('createdAt', 'instant', 'Envoyé le', 'Sent at'),
    column('createdByName', 'text', 'Par', 'By'),
    column('endedAt', 'instant', 'Terminé le', 'Ended at'),
  ],
  rows: async ({ services: { db } }, actor) => {
    mustImport(actor)
    const files = await everyPage((cursor) => listImports(db, actor, { cursor, limit: 200 }))
    return files.map(({ counts, ...file }) => ({ ...file, ...counts }))
  },
})

const wordsOf = (name: string) =>
  sql<string | null>`(select string_agg(distinct p ->> ${name}, ', ') from jsonb_array_elements(r.problems) p)`

/** The rows of one file in its order, refused ones with their reasons and the cells they came with: to mend the file and send it again. */
export const importRowsList = exportable({
  ...{ code: 'import-rows', fr: 'Lignes d’un fichier importé', en: 'Rows of an imported file', roles },
  filter: RowQuery.omit({ cursor: true, limit: true }).extend({ file: z.uuid() }),
  columns: [
    column('rowNumber', 'number', 'Ligne', 'Row'),
    coded('outcome', 'Devenir', 'Outcome'),
    codes('problems', 'Motifs et remarques', 'Reasons and notes'),
    column('headers', 'text', 'Colonnes en cause', 'Columns concerned'),
    column('cells', 'text', 'Cellules', 'Cells'),
  ],
  select: async (db, actor, { file, outcome, noted }) => {
    mustImport(actor)
    await readImport(db, actor, file)
    return {
      query: importRows(db, file, { outcome, noted: noted === 'true' })
        .select(['r.row_number as rowNumber', 'r.outcome', wordsOf('code').as('problems'), wordsOf('header').as('headers')])
        .select(
          sql<string>`(select string_agg(cell, ' | ' order by place) from jsonb_array_elements_text(r.cells) with ordinality c (cell, place))`.as(
            'cells',
          ),
        )
        .orderBy('r.row_number')
        .compile(),
    }
  },
})
