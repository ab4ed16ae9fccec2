import { defineConfig } from 'vitest/config'

// Two cores are what a small hub's server and the build machine have; more workers only fight over them.
const shared = { maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    ...shared,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.db.test.ts']
        }
      },
      {
        test: {
          ...shared,
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          globalSetup: ['tests/database/cluster.ts']
        }
      },
      {
        // Requests and a real browser against the built program, started as an operator starts it.
        test: {
          ...shared,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page shows after a click comes when it comes: a busy machine is not a fault.
          expect: { poll: { timeout: 15_000 } },
          name: 'pages',
          include: ['tests/pages/*.test.ts'],
          globalSetup: ['tests/pages/demo-server.ts']
        }
      }
    ]
  }
})
