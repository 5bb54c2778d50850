import { defineConfig } from 'vitest/config'

/** Unit and integration tests run on Node alone; end-to-end tests belong to Playwright. */
export default defineConfig({
  test: {
    // One a core: many of these tests wait for processes of their own, and a core kept free would only wait with them.
    maxWorkers: '100%',
    projects: [
      {
        // Generous: a loaded machine must not fail a test that only waits its turn.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
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
