import { feedAnswer } from '../../../listing-reading/feed-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => feedAnswer(event, 'atom')
