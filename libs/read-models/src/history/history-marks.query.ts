import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inTurns, span, stockholmDay } from '@sparbar/event-sourcing';
import { READ_MODELS, readableAt, type ReadModelsOf } from '../reading';
import { historyModel, type HistoryDocument } from './history';
import type { HistoryKind } from './history-kind';

/** As much of an event as a drawing of many years needs: when, whose, and of what kind. */
export interface HistoryMark {
  readonly seq: number;
  /** The Swedish day it was recorded. */
  readonly recorded: string;
  /** The day from which it certainly held. */
  readonly held: string;
  readonly party: string;
  readonly kind: HistoryKind;
  readonly actor: string;
  readonly activity: string | null;
  readonly decision: string | null;
}

/** Every event there is, small enough to draw a thousand of and to count. */
export class HistoryMarksQuery extends Query<{ readonly items: readonly HistoryMark[]; readonly at: number }> {
  constructor(readonly ask: { readonly cooperation: string }) {
    super();
  }
}

@QueryHandler(HistoryMarksQuery)
export class HistoryMarksHandler implements IQueryHandler<HistoryMarksQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  /** A log only grows, and under one revision a mark never changes: what has been read once is not read again. */
  private readonly known = new Map<string, { readonly revision: number; readonly marks: readonly HistoryMark[] }>();

  async execute({ ask: { cooperation } }: HistoryMarksQuery): Promise<{ readonly items: readonly HistoryMark[]; readonly at: number }> {
    const source = await this.readModels(cooperation);
    const at = await readableAt([historyModel], source, {});
    const table = await source.store.answering(historyModel);
    const { revision } = table;
    const before = this.known.get(cooperation);
    const marks = (before?.revision === revision ? before.marks : []).filter(({ seq }) => seq <= at);
    const turn = inTurns();
    for (let from = (marks.at(-1)?.seq ?? 0) + 1; from <= at; from = (marks.at(-1)?.seq ?? at) + 1) {
      const { items } = await table.find({ where: { seq: { from } }, sort: [{ field: 'seq' }], limit: 500, at });
      if (items.length === 0) break;
      for (const { document } of items) {
        marks.push(markOf(document));
        await turn();
      }
    }
    this.known.set(cooperation, { revision, marks });
    return { items: marks, at };
  }
}

function markOf({ seq, when, effectiveOn, owner, kind, who, activities, decision }: HistoryDocument): HistoryMark {
  return {
    ...{ seq, kind, activity: activities[0] ?? null, decision },
    recorded: stockholmDay(new Date(when)),
    held: span(effectiveOn, when).to,
    party: owner,
    actor: who.id,
  };
}
