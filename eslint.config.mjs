import tseslint from 'typescript-eslint';

// Each rule is here because a reviewer would otherwise have to say it; the reason stands beside those that are not plain.
const typeOrmDoors = {
  // Rows are reached with the transaction in hand (Database, Tx): a repository or a DataSource would write outside it,
  // without the caller's scope.
  paths: [
    { name: '@nestjs/typeorm', message: 'Take a Tx from Database (platform/db) instead of an injected repository.' },
    {
      name: 'typeorm',
      importNames: ['DataSource', 'InjectRepository', 'Repository', 'getRepository'],
      message: 'Take a Tx from Database (platform/db): a DataSource has no scope.',
    },
    {
      name: 'typeorm',
      importNames: ['ViewEntity', 'ViewColumn'],
      message: 'TypeORM makes views without security_invoker: write the view in a migration and read it by .sql.',
    },
  ],
};

// Constructors name what they depend on; everything else takes an object beyond four parameters.
const tooManyParameters = [
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'More than five dependencies: this class does two things.',
  },
  {
    selector: 'MethodDefinition[kind!="constructor"] > FunctionExpression[params.length>4]',
    message: 'More than four parameters: take an object.',
  },
  { selector: 'FunctionDeclaration[params.length>4]', message: 'More than four parameters: take an object.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      '.data/**',
      'test/client/generated/**',
      'test/client/build/**',
      'test/client/generated-types/**',
      'test/client/use.ts', // Compiled on its own, against types that are made.
    ],
  },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Nest modules are classes with nothing but a decorator.
      '@typescript-eslint/no-extraneous-class': 'off',
      // The class that `refusal(...)` makes is given its name and comment by an empty body.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
      'no-restricted-imports': ['error', typeOrmDoors],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names, so that one thing has one name.' },
        ...tooManyParameters,
      ],
    },
  },
  {
    // Nest reads constructor parameter types at run time: a type-only import would leave nothing to inject.
    files: ['src/**/*.{controller,service,store,reads,module,job,guard,interceptor,filter}.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Fields of entities and DTOs are filled by a mapper, never by a constructor.
    files: ['**/*.entity.ts', '**/*.dto.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: [
      'src/platform/db/**/*.ts',
      'src/platform/platform.module.ts',
      'src/*.ts',
      'test/support/**/*.ts',
      'test/architecture/**/*.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // A test reads as a story: a describe is one long function, and an answer's body is `any` by supertest's types.
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A migration is one concern told in SQL from beginning to end.
    files: ['migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // A handler has one parameter for each part of a request.
    files: ['**/*.controller.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Programs that talk to a person on a terminal.
    files: ['src/main.ts', 'src/migrate.ts', 'src/launch/**/*.ts', 'src/openapi*.ts'],
    rules: { 'no-console': 'off' },
  },
);
