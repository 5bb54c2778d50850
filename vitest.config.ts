import { defineConfig } from 'vitest/config'

/** Unit and integration tests run on Node alone; end-to-end tests belong to Playwright. */
export default defineConfig({
  test: {
    // One a core: many of these tests wait for processes of their own, and a core kept free would only wait with them.
    maxWorkers: '100%',
    projects: [
      {
        // `isolate: false`: the files of a worker share what they import, which else is loaded anew for each and costs as much as the tests
        // themselves. See docs/decisions/tests-share-modules.md.
        // Generous: a loaded machine must not fail a test that only waits its turn.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'long', include: ['tests/long/**/*.test.ts'], environment: 'node', testTimeout: 900_000 },
      },
    ],
  },
})
