import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Programmes } from './cases/programme.ts'
import { openApiDocument } from './http/openapi.ts'
import { allRoutes } from './routes.ts'

/** The TypeScript types of the whole API, made from its OpenAPI document: all that the console knows of the server. */
export async function apiTypes(programmes: Programmes): Promise<string> {
  const document = openApiDocument(allRoutes(), programmes) as OpenAPI3
  // the tool changes what it is given
  const types = astToString(await openapiTS(structuredClone(document), { alphabetize: true }))
  return `/** Generated from the OpenAPI document by \`npm run generate\`; never edited by hand. */\n\n${types}`
}
