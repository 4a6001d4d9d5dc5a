import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { stockholmDay, streamName, type Clock, type Stores } from '@sparbar/event-sourcing';
import { CooperationQuery, cooperationModel, type AnswerContext, type CooperationDocument } from '@sparbar/read-models';
import { clockToken, storesToken } from '../house';
import { Answer } from '../http/answer';
import type { Language } from '../http/speaks';
import { notFound } from '../http/problem';
import { identifierPattern } from '../http/fields';
import type { Membership } from '../identity/signed-in';
import { Moments, readAt } from '../reading/moments';
import { partyNames } from '../reading/party-names';
import type { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import type { ForumAnswer } from '../fora/fora.answers';
import type { CooperationAnswer, PartyAnswer, PartyListAnswer } from './cooperations.answers';

interface Found {
  readonly document: CooperationDocument;
  readonly context: AnswerContext;
  readonly headers: Readonly<Record<string, string>>;
}

@Injectable()
export class CooperationReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async cooperation(member: Membership, query: PointInTimeQuery, language: Language): Promise<Answer<CooperationAnswer>> {
    const { document, context, headers } = await this.find(member, query);
    const { id, name, district, origin, openedOn } = document;
    const body = { id, name, district, origin, openedOn, role: member.role, party: member.party, today: stockholmDay(this.clock.now()) };
    return new Answer(
      { ...body, parties: partyAnswers(document, language), fora: document.fora.map(forumAnswer), readAt: readAt(context) },
      headers,
    );
  }

  async parties(member: Membership, query: PointInTimeQuery, language: Language): Promise<Answer<PartyListAnswer>> {
    const { document, context, headers } = await this.find(member, query);
    return new Answer({ items: partyAnswers(document, language), next: null, ...readAt(context) }, headers);
  }

  /** Asked of the log itself, so that a party that was registered a moment ago is there. */
  async hasParty(cooperation: string, party: string): Promise<boolean> {
    if (!identifierPattern.test(party)) return false;
    const { events } = await this.stores.open(cooperation);
    return (await events.read(streamName(cooperation, 'party', party), 1, 1)).length > 0;
  }

  private async find({ cooperation }: Membership, query: PointInTimeQuery): Promise<Found> {
    const at = await this.moments.of(cooperation, query);
    const { document, ...context } = await this.queries.execute(new CooperationQuery({ cooperation, at }));
    if (document === undefined) throw notFound();
    return { document, context, headers: await this.stood.headers(cooperation, cooperationModel, context.at) };
  }
}

function partyAnswers({ parties }: CooperationDocument, language: Language): readonly PartyAnswer[] {
  const { today } = partyNames(parties, language);
  return parties.map(({ id, name, shortName, kind, formerNames, aliases, merged, split }) => ({
    ...{ id, name, shortName, calledToday: today(id), kind, formerNames, aliases, merged, split },
  }));
}

const forumAnswer = ({ id, name, level, standing, mayDecide }: CooperationDocument['fora'][number]): ForumAnswer => ({
  ...{ id, name, level, standing, mayDecide },
});
