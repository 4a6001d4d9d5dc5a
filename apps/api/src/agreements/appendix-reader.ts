import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { appendixAsStored } from '@sparbar/domain';
import { canonical, stockholmDay, type Clock, type Stores } from '@sparbar/event-sourcing';
import {
  AppendixListQuery,
  appendixModel,
  lineageOf,
  standingsOn,
  type AnswerContext,
  type AppendixDocument,
  type Lineage,
  type PointInTime,
} from '@sparbar/read-models';
import { clockToken, storesToken } from '../house';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import type { Language } from '../http/speaks';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import type { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import { appendixAnswer, decisionsNamed } from './appendix-answer';
import type { AppendixAnswer, AppendixListAnswer } from './appendices.answers';

export interface Appendices {
  readonly documents: readonly AppendixDocument[];
  readonly lineage: Lineage;
  /** The day they are looked at: the one asked for, or today. */
  readonly day: string;
  readonly context: AnswerContext;
}

/** The appendices of a cooperation as they stood and were known at a point, and the lineage they make together. */
@Injectable()
export class AppendixReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async at(cooperation: string, at: PointInTime): Promise<Appendices> {
    const { items, next: _next, ...context } = await this.queries.execute(new AppendixListQuery({ cooperation, at }));
    return { documents: items, lineage: lineageOf(items), day: at.validAt ?? stockholmDay(this.clock.now()), context };
  }

  async list(cooperation: string, query: PointInTimeQuery, language: Language): Promise<Answer<AppendixListAnswer>> {
    const { answers, found } = await this.answers(cooperation, query, language);
    const { readModels } = await this.stores.open(cooperation);
    const known = await (await readModels.answering(appendixModel)).find({ limit: 500 });
    const body = { items: answers, next: null, day: found.day, knownToday: known.items.length, ...readAt(found.context) };
    return new Answer(body, await this.stood.headers(cooperation, appendixModel, found.context.at));
  }

  async one(cooperation: string, id: string, query: PointInTimeQuery, language: Language): Promise<Answer<AppendixAnswer>> {
    const { answers, found } = await this.answers(cooperation, query, language);
    const answer = answers.find((one) => one.id === id);
    if (answer === undefined) throw notFound();
    return new Answer(answer, await this.stood.headers(cooperation, appendixModel, found.context.at));
  }

  /** The very text whose sum was recorded: whoever has it needs no Spårbar to check it. */
  async text(cooperation: string, id: string): Promise<Buffer> {
    const { documents } = await this.at(cooperation, {});
    const found = documents.find((one) => one.id === id);
    if (found === undefined) throw notFound();
    const { title, version, origin, inForceFrom, signedOn, reviewDue } = found;
    const areas = found.areas.map(({ code, name, description, level, handling }) => ({ id: code, name, description, level, handling }));
    return Buffer.from(canonical(appendixAsStored({ title, version, origin, inForceFrom, signedOn, reviewDue, areas })));
  }

  private async answers(cooperation: string, query: PointInTimeQuery, language: Language) {
    const found = await this.at(cooperation, await this.moments.of(cooperation, query));
    const { documents, lineage, day } = found;
    const names = await this.names.load(cooperation, language, { activities: [], decisions: decisionsNamed(documents) });
    const standings = standingsOn(day, documents);
    const answers = documents.flatMap((document, index) => {
      const stands = standings[index];
      return stands === undefined ? [] : [appendixAnswer(document, stands, lineage, names)];
    });
    return { found, answers };
  }
}
