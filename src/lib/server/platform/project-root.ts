import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder with package.json and the data that ships with the code (vocabulary/). Found from the running file upwards,
 * so it is right for the source, the build and a test alike; HUBWERK_ROOT overrules it.
 */
export const projectRoot: string =
  process.env.HUBWERK_ROOT ?? searchUpwards(dirname(fileURLToPath(import.meta.url)))

function searchUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'vocabulary'))) return folder
  const parent = dirname(folder)
  return parent === folder ? process.cwd() : searchUpwards(parent)
}
