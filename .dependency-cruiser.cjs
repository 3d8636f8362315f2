// The floor plan of README.md as rules: a module imports only downhill, and enters another by its index.ts.
// test/architecture/floor-plan.spec.ts plants one violation per rule and expects each to be found.

/** Module → what it may import. `assessment` is absent from every list: nobody imports it. */
const mayImport = {
  platform: [],
  months: ['platform'],
  outlets: ['months', 'platform'],
  personnel: ['outlets', 'months', 'platform'],
  sales: ['outlets', 'personnel', 'months', 'platform'],
  compliance: ['outlets', 'personnel', 'months', 'platform'],
  partners: ['outlets', 'personnel', 'months', 'platform'],
  assessment: ['outlets', 'personnel', 'months', 'platform'],
};
const modules = [...Object.keys(mayImport).filter((name) => name !== 'platform'), 'demo'];

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([name, below]) => ({
      name: `${name}-downhill`,
      comment:
        name === 'platform'
          ? 'The platform knows no module: what needs one belongs into that module, or is told to the platform at start.'
          : `${name} may import ${below.join(', ')}; anything else goes uphill or sideways. Data of others: pub_ views.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^src/', pathNot: `^src/(${[name, ...below].join('|')})/` },
    })),
    {
      name: 'by-the-door',
      comment: 'A module is entered by its index.ts only, so that the rest of it stays free to change.',
      severity: 'error',
      from: { path: '^src/([^/]+)' },
      to: { path: `^src/(${modules.join('|')})/`, pathNot: `^src/(?:$1/|(?:${modules.join('|')})/index[.]ts$)` },
    },
    {
      name: 'demo-on-top',
      comment: 'The demonstration generator sits above all modules: only the programs at the top of src start it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/demo/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'no-cycles',
      comment: 'In a cycle nothing can be understood, loaded or tested by itself. Type-only imports count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What ships never imports what tests it.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A merged migration never changes, so it may not import code that does.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-development-packages',
      comment: 'A package the product needs at run time stands under dependencies.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-unknown-imports',
      comment: 'An import that resolves to nothing would fall through every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are imports: they tie two modules together as firmly as calls do.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
