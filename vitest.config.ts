import { defineConfig } from 'vitest/config'

/** Unit and integration tests run on Node alone; end-to-end tests belong to Playwright. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'long', include: ['tests/long/**/*.test.ts'], environment: 'node', testTimeout: 900_000 },
      },
    ],
  },
})
