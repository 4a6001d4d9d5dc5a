import { Injectable } from '@nestjs/common';
import { areaParts } from '@sparbar/domain';
import { lastFollowedUp, messages, type Messages } from '@sparbar/messages';
import type { HistoryEventType } from '@sparbar/read-models';
import type { AccessRowAnswer } from '../access/access.answers';
import type { AccessListQueryDto } from '../access/access.dto';
import { AccessPages } from '../access/access-pages';
import type { ActivityRowAnswer } from '../activities/activities.answers';
import type { ActivityListQueryDto } from '../activities/activities.query.dto';
import { ActivityPages } from '../activities/activity-pages';
import { CooperationNames } from '../cooperations/cooperation-names';
import { AgreementReader } from '../agreements/agreement-reader';
import { areaRow, areasTaken } from '../agreements/exported-areas';
import type { DecisionRowAnswer } from '../decisions/decisions.answers';
import type { DecisionListQueryDto } from '../decisions/decisions.query.dto';
import { DecisionPages } from '../decisions/decision-pages';
import { EventPages } from '../events/event-pages';
import type { EventAnswer } from '../events/events.answers';
import type { EventListQueryDto } from '../events/events.query.dto';
import type { Language } from '../http/speaks';
import type { Membership } from '../identity/signed-in';
import { contactWords } from '../reading/contact-words';
import { NamesOf, type Names } from '../reading/names';
import type { PointInTimeQuery } from '../reading/point-in-time.dto';
import { everyPage } from './every-page';
import type { ExportedCell, ExportedList, OneByOne } from './exported-list';

export interface Exported extends ExportedList {
  /** As the API answers them. */
  readonly items: OneByOne<object>;
  readonly seq: number;
}

type Filters = readonly (readonly [label: string, value: string | undefined])[];

/** The lists as one takes them along: the same rows, filters, point in time and language as on the screen, and a head that says which. */
@Injectable()
export class Exports {
  constructor(
    private readonly activityPages: ActivityPages,
    private readonly decisionPages: DecisionPages,
    private readonly eventPages: EventPages,
    private readonly accessPages: AccessPages,
    private readonly agreements: AgreementReader,
    private readonly cooperations: CooperationNames,
    private readonly namesOf: NamesOf,
  ) {}

  async activities({ cooperation }: Membership, query: ActivityListQueryDto, language: Language): Promise<Exported> {
    const words = messages(language);
    const { items, seq } = await everyPage(query, (asked) => this.activityPages.page(cooperation, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    return {
      ...{ name: list.activities, items, seq, columns: columns.activities },
      about: await this.about(cooperation, list.activities, query, seq, words, [
        [words.field.status, query.status?.map((status) => words.status[status]).join(', ')],
        [words.field.area, query.area],
        [words.reading.exported.underArea, await this.areaName(cooperation, query.underArea, language)],
        [words.field.plan, query.plan],
        [words.reading.ribbon.year, query.year?.toString()],
        [words.particulars.filterFollowedUp, query.followedUpIn],
        [words.particulars.filterParticulars, query.particulars === undefined ? undefined : words.particulars.state[query.particulars]],
      ]),
      rows: rowsOf(items, (item) => activityRow(item, words, names)),
    };
  }

  /** Few, and each on a row of its own for every agreement that takes it over. */
  async areas(member: Membership, query: PointInTimeQuery, language: Language): Promise<Exported> {
    const words = messages(language);
    const { items: agreements, appendices, around, ...context } = await this.agreements.at(member, query, language);
    const { columns, list } = words.reading.exported;
    const items = areasTaken(agreements, appendices, around);
    return {
      ...{ name: list.areas, items, seq: context.at, columns: columns.areas },
      about: await this.about(member.cooperation, list.areas, query, context.at, words, []),
      rows: rowsOf(items, (item) => areaRow(item, words)),
    };
  }

  async decisions({ cooperation }: Membership, query: DecisionListQueryDto, language: Language): Promise<Exported> {
    const words = messages(language);
    const { items, seq } = await everyPage(query, (asked) => this.decisionPages.page(cooperation, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    const { filters } = words.ui.history;
    return {
      ...{ name: list.decisions, items, seq, columns: columns.decisions },
      about: await this.about(cooperation, list.decisions, query, seq, words, [
        [words.field.standing, query.standing?.map((standing) => words.label.standing[standing]).join(', ')],
        [words.field.forum, query.forum === undefined ? undefined : names.forum(query.forum)],
        [filters.activity, query.activity],
        [filters.since, query.since],
        [filters.until, query.until],
      ]),
      rows: rowsOf(items, (item) => decisionRow(item, words, names)),
    };
  }

  async events(member: Membership, query: EventListQueryDto, language: Language): Promise<Exported> {
    const { cooperation } = member;
    const words = messages(language);
    const { first, items, seq } = await everyPage(query, (asked) => this.eventPages.page(member, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    const { filters } = words.ui.history;
    return {
      ...{ name: list.events, items, seq, columns: columns.events },
      about: await this.about(cooperation, list.events, query, seq, words, [
        [filters.party, query.party === undefined ? undefined : names.party(query.party)],
        [filters.activity, query.activity],
        [words.reading.exported.underArea, await this.areaName(cooperation, query.underArea, language)],
        [filters.decision, query.decision],
        [filters.kind, query.kind === undefined ? undefined : words.label.historyKind[query.kind]],
        [filters.type, query.type === undefined ? undefined : typeName(query.type, words)],
        [filters.since, query.since],
        [filters.until, query.until],
        [filters.actor, query.actor === undefined ? undefined : actorName(query.actor, first, words)],
      ]),
      rows: rowsOf(items, (item) => eventRow(item, words)),
    };
  }

  async access(member: Membership, query: AccessListQueryDto, language: Language): Promise<Exported> {
    const { cooperation } = member;
    const words = messages(language);
    const { items, seq } = await everyPage(query, (asked) => this.accessPages.page(member, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    return {
      ...{ name: list.access, items, seq, columns: columns.access },
      about: await this.about(cooperation, list.access, query, seq, words, [
        [words.field.standing, query.state === undefined ? undefined : words.administration.accessState[query.state]],
        [words.field.role, query.role?.map((role) => words.role[role]).join(', ')],
        [words.field.party, query.party === undefined ? undefined : names.party(query.party)],
      ]),
      rows: rowsOf(items, (item) => accessRow(item, words)),
    };
  }

  private async areaName(cooperation: string, area: string | undefined, language: Language): Promise<string | undefined> {
    if (area === undefined) return undefined;
    const appendix = areaParts(area)?.appendix ?? '';
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [], appendices: [appendix] });
    return `${names.area(area)} (${names.edition(appendix)})`;
  }

  async about(cooperation: string, list: string, query: PointInTimeQuery, seq: number, words: Messages, filters: Filters) {
    const { about } = words.reading.exported;
    const { asOf, validAt = asOf, knownAt = asOf } = query;
    const chosen = filters.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}: ${value}`]));
    return [
      [about.cooperation, await this.cooperations.of(cooperation)],
      [about.list, list],
      [about.chosen, chosen.length === 0 ? about.everything : chosen.join('; ')],
      [about.validAt, validAt ?? about.now],
      [about.knownAt, knownAt ?? about.now],
      [about.seq, String(seq)],
    ] as const;
  }
}

/** The type has been asked for with, so it is one there is. */
function typeName(type: string, words: Messages): string {
  const names: Readonly<Record<HistoryEventType, string>> = words.label.eventType;
  return names[type as HistoryEventType];
}

/** Who it is as the rows say it; of somebody who has done nothing that was asked for, what there is. */
function actorName(actor: string, items: readonly EventAnswer[], words: Messages): string {
  const automatic: Readonly<Record<string, string>> = words.label.automatic;
  return automatic[actor] ?? items.find(({ who }) => who.id === actor)?.who.name ?? actor;
}

export type ExportedRow = readonly ExportedCell[];

export async function* rowsOf<Item>(items: OneByOne<Item>, rowOf: (item: Item) => ExportedRow): AsyncGenerator<ExportedRow> {
  for await (const item of items) yield rowOf(item);
}

function activityRow(activity: ActivityRowAnswer, words: Messages, names: Names): ExportedRow {
  const { reference, title, area, plan, status, due, terms, startedOn, completedOn, updates, outcome } = activity;
  const { missing } = activity.completeness;
  const convener = terms?.convener ?? null;
  return [
    ...[reference, title, area, plan, words.status[status], due, convener === null ? null : words.contact(contactWords(convener, names))],
    ...[startedOn?.date ?? null, completedOn?.date ?? null, updates, lastFollowedUp(activity, words) ?? null, outcome],
    ...[
      terms?.followUp?.periods.join(', ') ?? null,
      terms?.cost?.amount ?? null,
      missing.map((field) => words.field[field]).join(', ') || null,
    ],
  ];
}

function decisionRow(decision: DecisionRowAnswer, words: Messages, names: Names): ExportedRow {
  const { name, decidedOn, forumName, text, ground, standing, assignedTo, due, effects } = decision;
  return [
    ...[name, decidedOn.date, forumName, text, ground, words.label.standing[standing]],
    ...[assignedTo === null ? null : words.contact(contactWords(assignedTo, names)), due],
    [...new Set(effects.map(({ activity }) => activity))].join(', '),
  ];
}

function eventRow(event: EventAnswer, words: Messages): ExportedRow {
  const { seq, when, effectiveOn, kind, sentence, text, who, why, activityName, decisionName, causeSeq, afterwards } = event;
  return [
    ...[seq, words.inTable(when), effectiveOn.date ?? effectiveOn.text ?? null, words.label.historyKind[kind], sentence],
    ...[text?.value ?? null, who.name, why, activityName, decisionName, causeSeq, afterwards ? words.reading.exported.afterwards : null],
  ];
}

function accessRow({ user, role, partyName, state, on, who, why, accountState }: AccessRowAnswer, words: Messages): ExportedRow {
  const { accessState, accountState: accounts, erased } = words.administration;
  return [
    ...[user.value ?? erased, words.role[role], partyName, accessState[state], on.date ?? on.text ?? null],
    ...[who.name, why, accounts[accountState]],
  ];
}
