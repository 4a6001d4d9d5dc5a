import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ForumListQuery, ForumQuery, type ForumListAsk } from '@sparbar/read-models';
import { notFound } from '../http/problem';
import { present } from '../http/present';
import type { Language } from '../http/speaks';
import { Moments, readAt } from '../reading/moments';
import { NamesOf, type Names } from '../reading/names';
import { usualPage, type PointInTimeQuery } from '../reading/point-in-time.dto';
import type { ForumDetailAnswer, ForumListAnswer } from './fora.answers';
import type { ForumListQueryDto } from './fora.dto';
import { forumDetail, forumRow } from './forum-answer';

/** The fora, page by page, and one of them with all it has been: for the screen, and for what is taken along. */
@Injectable()
export class ForumPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly namesOf: NamesOf,
  ) {}

  async page(cooperation: string, query: ForumListQueryDto, language: Language): Promise<ForumListAnswer> {
    const at = await this.moments.of(cooperation, query);
    const { level, standing, party, sort, after, limit = usualPage } = query;
    const where = {
      ...(level === undefined ? {} : { level: { in: level } }),
      ...(standing === undefined ? {} : { standing: { in: standing } }),
      ...(party === undefined ? {} : { parties: party }),
    };
    const ask = present<ForumListAsk>({ cooperation, at, where, sort, after, limit });
    const { items, next, ...context } = await this.queries.execute(new ForumListQuery(ask));
    const names = await this.names(cooperation, language, at.validAt);
    return { items: items.map((forum) => forumRow(forum, names)), next: next ?? null, ...readAt(context) };
  }

  async one(cooperation: string, forum: string, query: PointInTimeQuery, language: Language): Promise<ForumDetailAnswer> {
    const at = await this.moments.of(cooperation, query);
    const { document, ...context } = await this.queries.execute(new ForumQuery({ cooperation, forum, at }));
    if (document === undefined) throw notFound();
    const names = await this.names(cooperation, language, at.validAt);
    return { ...forumDetail(document, names), readAt: readAt(context) };
  }

  /** What was said of a day is said in the names of that day. */
  private async names(cooperation: string, language: Language, day: string | undefined): Promise<Names> {
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    return day === undefined ? names : names.on(day);
  }
}
