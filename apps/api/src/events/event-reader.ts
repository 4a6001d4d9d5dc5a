import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { areaParts, type AreaFate } from '@sparbar/domain';
import { inTurns, type Stores } from '@sparbar/event-sourcing';
import type { Language } from '@sparbar/messages';
import {
  HistoryActorsQuery,
  HistoryEventQuery,
  HistoryMarksQuery,
  historyModel,
  HistoryQuery,
  type AnswerContext,
  type HistoryAsk,
  type HistoryDocument,
  type HistoryMark,
  type PointInTime,
} from '@sparbar/read-models';
import { storesToken } from '../house';
import { notFound } from '../http/problem';
import type { Membership } from '../identity/signed-in';
import type { ActorAnswer } from '../reading/answers';
import { NamesOf } from '../reading/names';
import type { EventAnswer, EventDetailAnswer } from './events.answers';
import { eventAnswer } from './event-answer';

export interface EventPage extends AnswerContext {
  readonly items: readonly EventAnswer[];
  readonly next: string | undefined;
}

/** The audit trail for one reader: the same for a page of it, one event, and what is pushed to the browser. */
@Injectable()
export class EventReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: NamesOf,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  async page(reader: Membership, ask: HistoryAsk, language: Language): Promise<EventPage> {
    const page = await this.queries.execute(new HistoryQuery(ask));
    return { ...page, items: await this.answers(page.items, reader, language) };
  }

  async marks(cooperation: string): Promise<{ readonly items: readonly HistoryMark[]; readonly at: number }> {
    return this.queries.execute(new HistoryMarksQuery({ cooperation }));
  }

  async actors(
    { cooperation }: Membership,
    at: PointInTime,
    language: Language,
  ): Promise<AnswerContext & { readonly items: readonly ActorAnswer[] }> {
    const { items, next: _next, ...context } = await this.queries.execute(new HistoryActorsQuery({ cooperation, at }));
    const names = await this.names.load(cooperation, language, { activities: [], decisions: [] });
    return { ...context, items: items.map(names.actor) };
  }

  async one(
    reader: Membership,
    seq: number,
    knownAt: number | undefined,
    language: Language,
  ): Promise<EventDetailAnswer & { readonly at: number }> {
    const { cooperation } = reader;
    const ask = { cooperation, event: seq, ...(knownAt === undefined ? {} : { at: { knownAt } }) };
    const { document, at } = await this.queries.execute(new HistoryEventQuery(ask));
    if (document === undefined) throw notFound();
    const [answer] = await this.answers([document], reader, language);
    const { events } = await this.stores.open(cooperation);
    const [stored] = await events.read(document.stream as Parameters<typeof events.read>[0], document.version, document.version);
    if (answer === undefined || stored === undefined) throw notFound();
    return { ...answer, raw: stored.envelope, at };
  }

  private async answers(documents: readonly HistoryDocument[], reader: Membership, language: Language): Promise<readonly EventAnswer[]> {
    const { cooperation } = reader;
    const { keys, readModels } = await this.stores.open(cooperation);
    const names = await this.names.load(cooperation, language, {
      activities: documents.flatMap(({ activities }) => activities),
      decisions: documents.flatMap(({ decision }) => decision ?? []),
      appendices: documents.flatMap(appendicesIn),
      agreements: documents.flatMap(agreementsIn),
    });
    const history = await readModels.answering(historyModel);
    const causes = await history.getMany([...new Set(documents.flatMap(({ cause }) => cause ?? []))], (await history.checkpoint()).seq);
    const seqOf = (cause: string | null): number | null => (cause === null ? null : (causes.get(cause)?.document?.seq ?? null));
    const answers: EventAnswer[] = [];
    const turn = inTurns();
    for (const document of documents) {
      answers.push(await eventAnswer(document, names, seqOf(document.cause), keys, reader));
      await turn();
    }
    return answers;
  }
}

/** Those whose areas its sentence names: its own, and those in which an area goes on, or which an agreement takes over. */
function appendicesIn({ streamKind, streamId, to, values }: HistoryDocument): readonly string[] {
  const homes = (ids: readonly unknown[]) => ids.flatMap((id) => (typeof id === 'string' ? (areaParts(id)?.appendix ?? []) : []));
  if (streamKind === 'agreement') return homes([values['area'], ...(Array.isArray(values['areas']) ? (values['areas'] as unknown[]) : [])]);
  if (streamKind !== 'appendix') return [];
  const fate = to as AreaFate | null;
  return [streamId, ...(fate?.kind === 'successors' ? homes(fate.areas) : [])];
}

function agreementsIn({ streamKind, streamId, values }: HistoryDocument): readonly string[] {
  if (streamKind !== 'agreement') return [];
  return [streamId, ...(typeof values['replacedBy'] === 'string' ? [values['replacedBy']] : [])];
}
