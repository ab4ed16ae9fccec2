/**
 * A process of its own that looks at one hostile file and ends: without the database, secrets or the network's address in
 * its environment, with little memory and a time limit set by who starts it.
 */
import { examine } from './examine.ts'

const [path, name, preview] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await examine(path!, name!, preview!)))
