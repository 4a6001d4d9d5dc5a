import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { stockholmDay, type Clock, type Stores } from '@sparbar/event-sourcing';
import {
  AgreementListQuery,
  agreementModel,
  lineageOf,
  type AgreementDocument,
  type AgreementListAnswer as Found,
} from '@sparbar/read-models';
import { clockToken, storesToken } from '../house';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import type { Language } from '../http/speaks';
import type { Membership } from '../identity/signed-in';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import type { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import { agreementAnswer, decisionsOfAgreement, type Around } from './agreement-answer';
import type { AgreementAnswer, AgreementListAnswer } from './agreements.answers';

/** The local agreements of a cooperation, with the city's appendices at the same point. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** The documents at a point, and all that is needed to answer with them. */
  async at(member: Membership, query: PointInTimeQuery, language: Language): Promise<Found & { readonly around: Around }> {
    const { cooperation } = member;
    const at = await this.moments.of(cooperation, query);
    const found = await this.queries.execute(new AgreementListQuery({ cooperation, at }));
    const names = await this.names.load(cooperation, language, {
      activities: [],
      decisions: found.items.flatMap(decisionsOfAgreement),
    });
    const { keys } = await this.stores.open(cooperation);
    const day = at.validAt ?? stockholmDay(this.clock.now());
    const { appendices } = found;
    return { ...found, around: { day, appendices, lineage: lineageOf(appendices), names, keys, reader: member } };
  }

  async list(member: Membership, query: PointInTimeQuery, language: Language): Promise<Answer<AgreementListAnswer>> {
    const { cooperation } = member;
    const found = await this.at(member, query, language);
    const { readModels } = await this.stores.open(cooperation);
    const known = await (await readModels.answering(agreementModel)).find({ limit: 500 });
    const items = await answered(found.items, found.around);
    const body = { items, next: null, day: found.around.day, knownToday: known.items.length, ...readAt(found) };
    return new Answer(body, await this.stood.headers(cooperation, agreementModel, found.at));
  }

  async one(member: Membership, id: string, query: PointInTimeQuery, language: Language): Promise<Answer<AgreementAnswer>> {
    const found = await this.at(member, query, language);
    const [answer] = await answered(
      found.items.filter((one) => one.id === id),
      found.around,
    );
    if (answer === undefined) throw notFound();
    return new Answer(answer, await this.stood.headers(member.cooperation, agreementModel, found.at));
  }
}

async function answered(documents: readonly AgreementDocument[], around: Around): Promise<readonly AgreementAnswer[]> {
  const answers: AgreementAnswer[] = [];
  for (const document of documents) answers.push(await agreementAnswer(document, around));
  return answers;
}
