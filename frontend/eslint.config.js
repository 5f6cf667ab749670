import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const parentsOnly = [
  'error',
  {
    patterns: [
      {
        regex: '^\\./[^/]+/',
        message: 'A child folder belongs to its own; move it up to share it.',
      },
      {
        regex: '^(\\.\\./)+[^./][^/]*/',
        message: 'A sibling folder belongs to its own; move it to a parent or to $lib to share it.',
      },
    ],
  },
];

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'src/lib/api/schema.d.ts', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-navigation-without-resolve': 'off',
      'max-lines': ['error', 300],
    },
  },
  // Values of $state.raw are replaced, never changed in place; other maps and dates are no state.
  { files: ['src/**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['src/**'], ignores: ['src/*'], rules: { 'no-restricted-imports': parentsOnly } },
  {
    files: ['src/routes/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...parentsOnly[1].patterns,
            { regex: 'studio', message: 'No visitor carries a piece of the studio.' },
          ],
        },
      ],
    },
  },
  // A translation takes the shape of the English words.
  { files: ['src/lib/i18n/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/lib/**'],
    ignores: ['src/lib/i18n/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...parentsOnly[1].patterns,
            { regex: 'routes|src/studio', message: 'What is shared knows no page.' },
          ],
        },
      ],
    },
  },
);
