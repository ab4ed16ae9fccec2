import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(root, join(entry.parentPath, entry.name))] : []
  )
}

const code = ['src', 'tests', 'bench', 'scripts']
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|mjs|svelte|css)$/.test(path))
const modules = code.filter((path) => path.endsWith('.ts') || path.endsWith('.svelte'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** What a module names in its imports: our own files as paths from the root, packages as they are. */
function importsOf(path: string): string[] {
  const text = read(path)
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((found) => found[1]!)
  return names.map((name) => {
    if (name.startsWith('#lib/')) return `src/lib/${name.slice(5)}`
    return name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name
  })
}

const isTest = (path: string) => /\.test\.ts$/.test(path)
const inside = (...folders: string[]) =>
  modules.filter((path) => folders.some((one) => path.startsWith(`${one}/`)) && !isTest(path))

function offending(files: readonly string[], isForbidden: (name: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((name) => (isForbidden(name, file) ? [`${file} -> ${name}`] : []))
  )
}

describe('import directions', () => {
  it('found the modules it speaks of', () => {
    expect(inside('src/lib/engines').length).toBeGreaterThan(10)
    expect(inside('src/lib/server/domain').length).toBeGreaterThan(10)
    expect(importsOf('src/hooks.server.ts')).toContain('src/lib/server/database/connection.ts')
  })

  it('lets engines import nothing of ours, and nothing that touches the world', () => {
    const world = /^(node:(?!util)|kysely|pg$|svelte|@sveltejs|\$app)/
    const isForbidden = (name: string) =>
      (name.startsWith('src/') && !name.startsWith('src/lib/engines/')) || world.test(name)
    expect(offending(inside('src/lib/engines'), isForbidden)).toEqual([])
  })

  it('keeps engines apart from each other', () => {
    const engineOf = (path: string) => path.split('/')[3]
    const crosses = (name: string, file: string) =>
      name.startsWith('src/lib/engines/') && engineOf(name) !== engineOf(file)
    expect(offending(inside('src/lib/engines'), crosses)).toEqual([])
  })

  it('keeps the web framework out of domain, database and platform', () => {
    const files = inside(
      'src/lib/server/domain',
      'src/lib/server/database',
      'src/lib/server/platform',
      'src/lib/server/demo'
    )
    const isForbidden = (name: string) =>
      /^(@sveltejs|\$app|svelte)/.test(name) || /^src\/(routes|lib\/(ui|server\/http))\//.test(name)
    expect(offending(files, isForbidden)).toEqual([])
  })

  it('lets routes import no database', () => {
    const isForbidden = (name: string) =>
      name === 'kysely' || name === 'pg' || name.startsWith('src/lib/server/database/')
    expect(offending(inside('src/routes'), isForbidden)).toEqual([])
  })

  it('keeps hubs out of the interface pieces', () => {
    const isForbidden = (name: string) => name.startsWith('src/lib/server/') || name.startsWith('src/routes/')
    expect(offending(inside('src/lib/ui'), isForbidden)).toEqual([])
  })
})

describe('deeds and the database', () => {
  it('lets no deed, rule, policy or store open a transaction', () => {
    const opens = inside('src/lib/server/domain').filter((path) =>
      /\.transaction\(\)|\binHub\(|\bconnect\(|appDatabase\(/.test(read(path))
    )
    expect(opens).toEqual([])
  })

  it('opens connections in one module', () => {
    const opens = inside('src').filter((path) => /new pg\.Pool\(|new Kysely\b/.test(read(path)))
    expect(opens).toEqual(['src/lib/server/database/connection.ts'])
  })

  it('asks the clock only at the edge', () => {
    const files = inside('src/lib/server/domain', 'src/lib/engines')
    const asks = files.filter((path) =>
      /\bDate\.now\(|new Date\(\)|from '.*platform\/clock\.ts'/.test(
        read(path).replace(/import type .*\n/g, '')
      )
    )
    expect(asks).toEqual([])
  })

  it('names a deed after its file', () => {
    const reserved = /(^|-)(rules|policy|forms|store|queries)$/
    const deeds = inside('src/lib/server/domain').filter((path) => {
      const parts = path.split('/')
      return (
        parts.length === 6 &&
        /^export async function \w+\(\s*tx: Tx,\s*actor: Actor/m.test(read(path)) &&
        !reserved.test(parts[5]!.replace('.ts', ''))
      )
    })
    expect(deeds.length).toBeGreaterThan(5)
    const camel = (path: string) =>
      path
        .split('/')
        .at(-1)!
        .replace('.ts', '')
        .replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
    expect(
      deeds.filter((path) => !new RegExp(`export async function ${camel(path)}\\(`).test(read(path)))
    ).toEqual([])
  })

  it('lets every deed that writes leave an audit entry', () => {
    const deeds = inside('src/lib/server/domain').filter((path) =>
      /^export async function \w+\(\s*tx: Tx,\s*actor: Actor/m.test(read(path))
    )
    const writes = deeds.filter((path) => !/queries|\/lock-|audit\/record-audit/.test(path))
    expect(
      writes.filter(
        (path) =>
          !/\bawait (recordAudit|publishRecord|withdraw|grantRole|createHub|createNetwork|queueMail|mailAddress|mailPerson|recordIntroduction|insertProposal|takeAnswer|takeOutcome)\(/.test(
            read(path)
          )
      )
    ).toEqual([])
  })
})

describe('size and names', () => {
  it('keeps every file below 300 lines', () => {
    const long = code
      .map((path) => [path, read(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300)
    expect(long).toEqual([])
  })

  it('keeps every function below 70 lines', () => {
    const long = code.filter((path) => path.endsWith('.ts') && !isTest(path)).flatMap(longFunctions)
    expect(long).toEqual([])
  })

  it('uses kebab-case and no empty names', () => {
    const odd = code.filter((path) => {
      const name = path
        .split('/')
        .at(-1)!
        .replace(/(\.\w+)+$/, '')
      return !/^(\+?[a-z0-9]+(-[a-z0-9]+)*)$/.test(name)
    })
    const vague = code.filter(
      (path) =>
        /(^|[/-])(utils?|helpers?|common|managers?|services?|misc)[/.-]/.test(path) &&
        !path.includes('/i18n/')
    )
    expect([...odd, ...vague]).toEqual([])
  })

  it('has no barrel files', () => {
    const barrels = modules.filter((path) => /(^|\/)index\.ts$/.test(path) && !path.includes('/i18n/'))
    const reexports = modules.filter((path) => /^export \* from/m.test(read(path)))
    expect([...barrels, ...reexports]).toEqual([])
  })

  it('exports by name, except where a tool asks for a default', () => {
    const defaults = inside('src').filter(
      (path) => path.endsWith('.ts') && /^export default/m.test(read(path))
    )
    expect(defaults).toEqual([])
  })

  it('names colours in the tokens only', () => {
    const styled = code.filter(
      (path) => (path.endsWith('.svelte') || path.endsWith('.css')) && !/tokens\.css$/.test(path)
    )
    const colour = /#[0-9a-f]{3,8}\b(?![\w-]*["')])|\b(rgb|hsl|oklch|oklab|lab|lch)a?\(/i
    const coloured = styled.filter((path) => {
      const styles = path.endsWith('.css')
        ? read(path)
        : (read(path).match(/<style[\s\S]*<\/style>/)?.[0] ?? '')
      return colour.test(styles)
    })
    expect(coloured).toEqual([])
  })
})

function longFunctions(path: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const long: string[] = []
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = lineAt(node.getEnd()) - lineAt(node.getStart()) + 1
      if (lines > 70) long.push(`${path}:${lineAt(node.getStart()) + 1} (${lines} lines)`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return long
}
