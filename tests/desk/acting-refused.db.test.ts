import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { inviteColleague } from '#lib/server/domain/affiliations/invite-colleague.ts'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { auditCodes } from '#lib/server/domain/audit/codes.ts'
import { recordAudit } from '#lib/server/domain/audit/record-audit.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { arrangeIntroduction } from '#lib/server/domain/introductions/arrange-introduction.ts'
import { proposeIntroduction } from '#lib/server/domain/introductions/propose-introduction.ts'
import { introductionPage, ownIntroductions } from '#lib/server/domain/introductions/queries.ts'
import { withdrawIntroduction } from '#lib/server/domain/introductions/withdraw-introduction.ts'
import { writeExchange } from '#lib/server/domain/joinings/write-exchange.ts'
import { draftListing } from '#lib/server/domain/listings/draft-listing.ts'
import { publishDrafts } from '#lib/server/domain/listings/publish-drafts.ts'
import { releaseListing } from '#lib/server/domain/listings/release-listing.ts'
import { takeOverListing } from '#lib/server/domain/listings/take-over-listing.ts'
import { changeDigest } from '#lib/server/domain/matches/change-digest.ts'
import { saveSearch } from '#lib/server/domain/matches/save-search.ts'
import { watchListing } from '#lib/server/domain/matches/watch-listing.ts'
import { applyForMembership } from '#lib/server/domain/memberships/apply-for-membership.ts'
import { writeNote } from '#lib/server/domain/notes/write-note.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { changeAccount } from '#lib/server/domain/people/change-account.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { asOffice, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { enterWorld, factsOf, no, propose, type World, yes } from '../introductions/world.ts'
import { begin, enterSession, type Session, through } from './acting-world.ts'

const test = testDatabase()

/** Two members of one hub, and somebody of its office who acts for the one with the need. */
interface Case {
  world: World
  session: Session
  hub: number
}

async function enterCase(options: { isCross?: boolean } = {}): Promise<Case> {
  const world = await enterWorld(test.db, options)
  const hub = world.hubs.need
  const personId = await enterPerson(test.db, 'Tarek Baumgart', [`tarek.${hub}@hub.example`])
  await asOffice(test.db, hub, (tx, actor) => grantRole(tx, actor, { personId, role: 'office' }, at(0)))
  const session = await enterSession(test, personId)
  return { world, session, hub }
}

const act = ({ world, session, hub }: Case, now = at(3)) =>
  begin(test, hub, session, world.seeker.organisationId, now)
const as = <T>({ session, hub }: Case, work: (tx: Tx, actor: Actor) => Promise<T>, now = at(5)) =>
  through(test, hub, session, now, work)
const answered = (one: Case, id: string, answer = yes) =>
  as(one, (tx, actor) => answerIntroduction(tx, actor, { ...answer, introductionId: id, side: null }, at(5)))

const words = {
  kind: 'technology',
  visibility: 'private' as const,
  texts: [{ language: 'de' as const, title: 'Entwurf', body: 'Ein Entwurf.' }]
}

describe('an introduction', () => {
  it('that another member asked for is answered, told as the office’s, without a contact of the office', async () => {
    const one = await enterCase()
    const { id } = await propose(test.db, one.world)
    await act(one)
    const shown = await as(one, (tx, actor) => introductionPage(tx, actor, id, at(5)))
    expect(shown.may).toEqual({ answer: true, withdraw: false, meet: false, tell: false })
    await answered(one, id)
    const facts = await factsOf(test.db, one.hub, id)
    expect(facts.sides.asked).toMatchObject({ answer: 'accepted', contactPersonId: null })
    expect(facts.handedOverAt).not.toBeNull()
    const { via, person_id } = await test.owner
      .selectFrom('introduction_answer')
      .select(['via', 'person_id'])
      .where('introduction_id', '=', id)
      .where('side', '=', 'asked')
      .executeTakeFirstOrThrow()
    expect({ via, person_id }).toEqual({ via: 'office', person_id: one.session.personId })
    const entries = await test.owner
      .selectFrom('audit_entry')
      .select(['code', 'for_organisation_id', 'on_behalf_of'])
      .where('subject_id', '=', id)
      .where('code', '=', 'introduction.accepted')
      .execute()
    expect(entries[0]).toMatchObject({
      for_organisation_id: one.world.seeker.organisationId,
      on_behalf_of: one.world.seeker.personId
    })
    const page = await as(one, (tx, actor) => introductionPage(tx, actor, id, at(6)), at(6))
    expect(page.may).toEqual({ answer: false, withdraw: false, meet: false, tell: false })
    await expect(
      as(one, (tx, actor) =>
        tellOutcome(
          tx,
          actor,
          {
            introductionId: id,
            side: null,
            what: 'met',
            agreedKind: null,
            value: 'unknown',
            reason: null,
            reasonText: ''
          },
          at(6)
        )
      )
    ).rejects.toMatchObject({ code: 'acting.not_allowed' })
  })

  it('that the office arranged is never answered by it in this way, with yes or no', async () => {
    const one = await enterCase()
    const { seeker, provider } = one.world
    const listing = (party: typeof seeker) => ({
      organisationId: party.organisationId,
      listing: { hub: one.hub, id: party.listingId }
    })
    const id = await asOffice(test.db, one.hub, (tx, actor) =>
      arrangeIntroduction(
        tx,
        actor,
        {
          origin: 'office',
          matchId: null,
          askMode: 'inTurn',
          note: '',
          sides: { asking: listing(seeker), asked: listing(provider) }
        },
        at(2)
      )
    )
    await act(one)
    const shown = await as(one, (tx, actor) => introductionPage(tx, actor, id, at(5)))
    expect(shown.may.answer).toBe(false)
    for (const answer of [yes, no])
      await expect(answered(one, id, answer)).rejects.toMatchObject({ code: 'acting.own_matter' })
    expect((await factsOf(test.db, one.hub, id)).sides.asking.answer).toBeNull()
  })

  it('with a side that one belongs to oneself is left to the member', async () => {
    const one = await enterCase()
    const { id } = await propose(test.db, one.world)
    await asOffice(test.db, one.hub, (tx, actor) =>
      affiliatePerson(
        tx,
        actor,
        {
          personId: one.session.personId,
          organisationId: one.world.provider.organisationId,
          role: 'member'
        },
        at(2)
      )
    )
    await act(one)
    await expect(answered(one, id)).rejects.toMatchObject({ code: 'acting.own_matter' })
  })

  it('is neither asked for nor taken back, and what other offices broker stays unseen', async () => {
    const one = await enterCase({ isCross: true })
    const { seeker, provider, hubs } = one.world
    const ask = (tx: Tx, actor: Actor) =>
      proposeIntroduction(
        tx,
        actor,
        {
          listingId: provider.listingId,
          organisationId: seeker.organisationId,
          ownListingId: null,
          note: '',
          shows: 'organisation'
        },
        at(5)
      )
    await act(one)
    await expect(as(one, ask)).rejects.toMatchObject({ code: 'acting.not_allowed' })
    // The same between a colleague and the provider's hub: there it is brokered, and another office's.
    const elsewhere = await inHub(test.db, { hub: hubs.need, person: seeker.personId }, (tx) =>
      ask(tx, {
        personId: seeker.personId,
        isOperator: false,
        hub: hubs.need,
        roles: ['member', 'organisationAdmin'],
        organisations: [{ id: seeker.organisationId, isAdmin: true, isMember: true }]
      })
    )
    expect(elsewhere.hub).toBe(hubs.offer)
    expect(await as(one, (tx, actor) => ownIntroductions(tx, actor))).toEqual([])
    const { id } = await propose(test.db, one.world)
    expect((await as(one, (tx, actor) => ownIntroductions(tx, actor))).map((each) => each.id)).toEqual([id])
    await expect(
      as(one, (tx, actor) => withdrawIntroduction(tx, actor, { introductionId: id }, at(5)))
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('while somebody acts for a member', () => {
  let one: Case
  beforeAll(async () => {
    one = await enterCase()
    await act(one)
  })

  it('what only its admins, its people or the office do is refused', async () => {
    const { seeker, provider } = one.world
    const organisationId = seeker.organisationId
    const recordId = seeker.recordId
    const [mine] = await inHub(test.db, { hub: networkHub }, (tx) =>
      affiliationsOf(tx, organisationId, at(5))
    )
    const deeds: Record<string, (tx: Tx, actor: Actor) => Promise<unknown>> = {
      invite: (tx, actor) =>
        inviteColleague(
          tx,
          actor,
          { organisationId, address: 'neu@example.org', role: 'admin', language: 'de' },
          at(5)
        ),
      role: (tx, actor) =>
        changeAffiliation(tx, actor, { organisationId, affiliationId: mine!.id, to: 'member' }, at(5)),
      affiliate: (tx, actor) =>
        affiliatePerson(tx, actor, { personId: provider.personId, organisationId, role: 'admin' }, at(5)),
      office: (tx, actor) =>
        writeNote(tx, actor, { kind: 'organisation', id: organisationId, body: 'x' }, at(5)),
      grant: (tx, actor) => grantRole(tx, actor, { personId: provider.personId, role: 'office' }, at(5)),
      apply: (tx, actor) =>
        applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(5)),
      release: (tx, actor) => releaseListing(tx, actor, { recordId, release: 'yes' }, at(5)),
      takeOver: (tx, actor) => takeOverListing(tx, actor, { recordId }, at(5)),
      draft: (tx, actor) => draftListing(tx, actor, { ...words, noun: 'offer', organisationId }, at(5)),
      drafts: (tx, actor) => publishDrafts(tx, actor, { organisationId }, at(5)),
      joining: (tx, actor) =>
        writeExchange(
          tx,
          actor,
          { offer: 'x', offerKind: 'service', need: '', needKind: 'service', language: 'de' },
          at(5)
        ),
      search: (tx, actor) => saveSearch(tx, actor, { text: 'Pumpen', noun: null }, at(5)),
      watch: (tx, actor) => watchListing(tx, actor, { listingId: provider.listingId }, at(5)),
      digest: (tx, actor) =>
        changeDigest(tx, actor, { frequency: 'never', timeZone: 'Europe/Berlin' }, at(5)),
      account: (tx, actor) =>
        changeAccount(tx, actor, { displayName: 'Anders', language: 'de', version: 1 }, at(5))
    }
    const codes: Record<string, string> = {}
    for (const [name, deed] of Object.entries(deeds))
      codes[name] = await as(one, deed).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error)
      )
    expect(codes).toEqual({
      invite: 'not_found',
      role: 'not_found',
      affiliate: 'not_found',
      office: 'not_found',
      grant: 'forbidden',
      apply: 'not_found',
      release: 'not_found',
      takeOver: 'not_found',
      draft: 'not_found',
      drafts: 'not_found',
      joining: 'acting.not_allowed',
      search: 'acting.not_allowed',
      watch: 'acting.not_allowed',
      digest: 'acting.not_allowed',
      account: 'acting.not_allowed'
    })
  })

  it('nothing can be recorded but what is named here', async () => {
    const recorded: string[] = []
    for (const code of auditCodes) {
      const outcome = await as(one, (tx, actor) =>
        recordAudit(tx, actor, code, { type: 'organisation', id: one.world.seeker.organisationId }, at(5))
      ).catch((error: { code: string }) => error.code)
      if (outcome !== 'acting.not_allowed') recorded.push(code)
    }
    const each = ['drafted', 'changed', 'submitted', 'published', 'renewed', 'withdrawn']
    expect(recorded.sort()).toEqual(
      [
        ...['acting.started', 'acting.ended', 'session.ended', 'mail.queued', 'match.dismissed'],
        ...['file.added', 'file.removed'],
        ...each.flatMap((what) => [`offer.${what}`, `need.${what}`]),
        ...['accepted', 'declined', 'asked', 'handedOver', 'withdrawn'].map((what) => `introduction.${what}`)
      ].sort()
    )
  })
})
