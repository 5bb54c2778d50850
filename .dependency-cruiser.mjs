/**
 * Who may import whom (architecture.md). A folder may import itself and what its line names; nothing else of ours. Bare packages are judged by
 * the rules below the table.
 */
const MAY_IMPORT = {
  domain: [],
  contract: ['domain'],
  db: ['domain'],
  texts: ['resources'],
  backend: ['contract', 'domain', 'db', 'texts', 'resources'],
  electron: ['contract', 'texts'],
  browser: ['contract', 'texts'],
  renderer: ['contract', 'domain', 'texts'],
}

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `layer-${folder}`,
  comment: `${folder}/ may import ${allowed.length > 0 ? allowed.join(', ') : 'none of the other folders'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(domain|contract|db|texts|backend|electron|browser|renderer|resources|tests)/',
    pathNot: `^(${[folder, ...allowed].join('|')})/`,
  },
}))

export default {
  forbidden: [
    ...layers,
    {
      name: 'domain-is-pure',
      comment: 'domain/ knows zod and date-fns and no platform',
      severity: 'error',
      from: { path: '^domain/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/(zod|date-fns)/',
      },
    },
    {
      name: 'only-electron-imports-electron',
      severity: 'error',
      from: { pathNot: '^electron/' },
      to: { path: '(^|node_modules/)electron(/|$)', pathNot: '^electron/' },
    },
    {
      name: 'one-module-talks-to-the-back-end',
      comment: 'renderer/connection is the only place with a transport',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/(connection|app)/' },
      to: { path: 'node_modules/@orpc/' },
    },
    {
      name: 'no-node-in-windows',
      severity: 'error',
      from: { path: '^(renderer|domain|texts)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphan-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'features-stand-apart',
      comment: 'a feature shares through design, app and format, never by reaching into another feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
