/**
 * Who may import whom: server/README.md shows the map, test/architecture/imports.test.ts runs these rules
 * and proves with one bad example each that they can fail. Type-only imports count.
 *
 *   kernel <- db <- cases and its sibling rooms <- programmes/* <- app.ts, main.ts, jobs/
 *   http   <- only *.routes.ts and the application itself
 */

/** What puts the application together: the files of server/ itself, and the start in server/boot. */
const ASSEMBLY = '^server/([^/]+\\.ts$|boot/)'

/** The registry hands the application what each programme is made of, its routes among it. */
const REGISTRY = '^server/programmes/index\\.ts$'

/** Rule: what `from` may never import. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycle', 'A cycle makes two files one; type-only cycles too.', {}, { circular: true }),
    forbid('no-missing-file', 'Nothing imports what does not exist.', {}, { couldNotResolve: true }),
    forbid(
      'kernel-imports-nothing-of-ours',
      'The kernel is pure: it can be read, tested and trusted alone.',
      { path: '^server/kernel/' },
      { path: '^(server|jobs|admin|migrations|test)/', pathNot: '^server/kernel/' },
    ),
    forbid(
      'kernel-does-no-input-output',
      'The kernel is pure.',
      { path: '^server/kernel/' },
      { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dns)(/|$)|node_modules/(pg|kysely|express|pino|bullmq)/' },
    ),
    forbid(
      'db-imports-only-the-kernel',
      'The database is below every room. migrate.ts alone knows the migrations.',
      { path: '^server/db/' },
      { path: '^(server|jobs|admin|test)/', pathNot: '^server/(db|kernel)/' },
    ),
    forbid(
      'migrations-are-frozen',
      'A migration never changes its meaning when the code does.',
      { path: '^migrations/' },
      { path: '^(server|jobs|admin|test)/' },
    ),
    forbid(
      'core-knows-no-programme',
      'If a room needs a programme, the cut is wrong: the programme hands the core what it needs.',
      // the demonstration's seed stands above the programmes, as the start does: it lets each tell its stories
      { path: '^server/[^/]+/', pathNot: ['^server/programmes/', '^server/demonstration/seed\\.ts$', ASSEMBLY] },
      { path: '^server/programmes/' },
    ),
    forbid(
      'programmes-apart',
      'One programme never imports another, nor the registry.',
      { path: '^server/programmes/([^/]+)/' },
      { path: '^server/programmes/', pathNot: '^server/programmes/$1/' },
    ),
    forbid(
      'registry-alone-names-programmes',
      'Only programmes/index.ts knows which programmes there are.',
      { pathNot: '^server/programmes/([^/]+/|index\\.ts$)' },
      { path: '^server/programmes/[^/]+/programme\\.ts$' },
    ),
    forbid(
      'console-programmes-apart',
      'The screens of one programme never import those of another.',
      { path: '^admin/programmes/([^/]+)/' },
      { path: '^admin/programmes/[^/]+/', pathNot: '^admin/programmes/$1/' },
    ),
    forbid(
      'http-only-from-routes',
      'Use cases stay free of HTTP, so that jobs, imports and tests can call them.',
      { path: '^(server|jobs|migrations)/', pathNot: ['^server/http/', '\\.routes\\.ts$', REGISTRY, ASSEMBLY] },
      { path: '^server/http/' },
    ),
    forbid(
      'queries-and-repositories-without-http',
      'They are given values, not requests.',
      { path: '\\.(repository|queries)\\.ts$' },
      { path: '^server/http/|node_modules/(express|@types/express[^/]*)/' },
    ),
    forbid(
      'routes-are-leaves',
      'A room does not call its own API: what is wanted there is a use case or a query.',
      { path: '^server/', pathNot: ['^server/routes\\.ts$', REGISTRY] },
      { path: '\\.routes\\.ts$' },
    ),
    forbid(
      'repository-stays-in-its-room',
      'A room is read from outside through its queries and use cases.',
      { path: '^server/(?!programmes/)([^/]+)/' },
      { path: '\\.repository\\.ts$', pathNot: '^server/$1/' },
    ),
    forbid(
      'repository-stays-in-its-programme',
      'A room is read from outside through its queries and use cases.',
      { path: '^server/programmes/([^/]+)/' },
      { path: '\\.repository\\.ts$', pathNot: '^server/programmes/$1/' },
    ),
    forbid(
      'repository-not-from-outside',
      'Jobs, migrations and the application call use cases and queries.',
      { path: [ASSEMBLY, '^(jobs|migrations|admin)/'] },
      { path: '\\.repository\\.ts$' },
    ),
    forbid(
      'application-is-on-top',
      'Rooms are given their services; they never reach for the application, its routes or its configuration.',
      { path: '^server/[^/]+/', pathNot: ASSEMBLY },
      { path: '^server/(app|main|routes|config|start)\\.(ts|mjs)$' },
    ),
    forbid(
      'rooms-know-no-job',
      'Work for later goes through the outbox.',
      { path: '^server/[^/]+/', pathNot: ASSEMBLY },
      { path: '^jobs/' },
    ),
    forbid(
      'console-knows-only-the-contract',
      'The console is made from admin/api/schema.d.ts.',
      { path: '^admin/' },
      { path: '^(server|jobs|migrations|test)/' },
    ),
    forbid(
      'server-knows-no-console',
      'The console is a folder of built files.',
      { path: '^(server|jobs|migrations)/' },
      { path: '^admin/' },
    ),
    forbid(
      'product-knows-no-test',
      'Test support stays out of the product.',
      { path: '^(server|jobs|migrations|admin)/' },
      { path: '^test/' },
    ),
    forbid(
      'no-development-package-in-the-product',
      'What npm start needs is in "dependencies".',
      { path: '^(server|jobs|migrations|admin)/', pathNot: '^server/api-types\\.ts$' },
      // react-admin brings its own, and a second version beside it would break the console: they are used, never installed
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@mui|@tanstack/react-query|react-router|react-router-dom|react-hook-form)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^admin/api/schema\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
