import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { dataFolder, freePort, signIn, start } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo world is served. */
    address: string
    /** Cookie of a session as the operator. */
    operatorCookie: string
    dataFolder: string
    /** Path of the browser, or '' when none was found. */
    browser: string
  }
}

/** One demo world for all page tests, started with the command an operator uses. */
export default async function setup(project: TestProject) {
  const folder = dataFolder()
  const program = await start(['--data', folder, '--port', await freePort(), '--demo'])
  project.provide('address', program.address)
  project.provide('operatorCookie', await signIn(program.link!))
  project.provide('dataFolder', folder)
  project.provide('browser', process.env.HUBWERK_BROWSER ?? '')
  return async () => {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
