import { type Actor, isOffice } from '../actor.ts'

/** Imports are the office's work in its hub, and the operator's everywhere. */
export const mayImport = (actor: Actor): boolean => isOffice(actor)
