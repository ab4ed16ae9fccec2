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
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
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
      }
    ]
  }
})
