import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const infrastructureImports = ['@nestjs/*', 'typeorm', 'pg', 'pg-*', '@nats-io/*', 'nats', 'fastify', '@fastify/*'];

/** One direction of imports: contracts, then the pure libraries, then infrastructure, then services. */
const boundaries = [
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:contracts'], bannedExternalImports: [...infrastructureImports, 'class-validator'] },
  { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:contracts', 'type:pure'], bannedExternalImports: infrastructureImports },
  { sourceTag: 'type:infrastructure', onlyDependOnLibsWithTags: ['type:contracts', 'type:pure', 'type:infrastructure'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:testing'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:contracts', 'type:pure', 'type:infrastructure'] },
  { sourceTag: 'scope:cli', onlyDependOnLibsWithTags: ['type:contracts', 'type:pure', 'type:infrastructure', 'scope:stack'] },
  { sourceTag: 'type:tests', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'scope:store', notDependOnLibsWithTags: ['scope:messaging'], bannedExternalImports: ['@nestjs/*', '@nats-io/*', 'typeorm'] },
  { sourceTag: 'scope:messaging', notDependOnLibsWithTags: ['scope:store', 'scope:projections'], bannedExternalImports: ['pg', 'pg-*', 'typeorm'] },
  { sourceTag: 'scope:backup', notDependOnLibsWithTags: ['scope:messaging', 'scope:projections'], bannedExternalImports: ['@nestjs/*', '@nats-io/*', 'typeorm'] },
  { sourceTag: 'scope:projections', notDependOnLibsWithTags: ['scope:messaging'], bannedExternalImports: ['@nestjs/*', 'typeorm'] },
];
const withoutServiceForCli = boundaries.filter((rule) => rule.sourceTag !== 'type:service');
const forSpecs = boundaries.map((rule) =>
  rule.onlyDependOnLibsWithTags === undefined
    ? rule
    : { ...rule, onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'type:testing'], bannedExternalImports: [] },
);

const boundaryRule = (depConstraints) => [
  'error',
  // The test run loads the stack only when servers are wanted; that makes no other import of it wrong.
  { enforceBuildableLibDependency: true, allow: [], checkDynamicDependenciesExceptions: ['@entente/stack'], depConstraints },
];

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', 'tests/bench/peers/**', 'tests/boundaries/fixture/**', '.entente/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaryRule(boundaries),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'Name every export: no export *.' }],
    },
  },
  {
    files: ['services/cli/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaryRule(withoutServiceForCli) },
  },
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts', 'libs/*/src/testing/**/*.ts', 'services/*/src/testing/**/*.ts'],
    ignores: ['tests/boundaries/fixture/**'],
    rules: {
      '@nx/enforce-module-boundaries': boundaryRule(forSpecs),
      'max-lines': ['error', { max: 600 }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.projection.ts', '**/*.decider.ts', '**/*.fold.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A fold has no clock: time comes in the event.' },
        { object: 'Math', property: 'random', message: 'A fold has no chance: ids come in the command.' },
        { object: 'crypto', property: 'randomUUID', message: 'A fold has no chance: ids come in the command.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name every export: no export *.' },
        { selector: 'NewExpression[callee.name="Date"]', message: 'A fold has no clock: time comes in the event.' },
        { selector: 'CallExpression[callee.name="randomUUID"]', message: 'A fold has no chance: ids come in the command.' },
      ],
    },
  },
];
