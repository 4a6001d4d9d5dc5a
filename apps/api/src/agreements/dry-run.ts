import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { messages } from '@sparbar/messages';
import { ActivityListQuery, dryRun, standingsOn, type ActivityListDocument } from '@sparbar/read-models';
import type { Language } from '../http/speaks';
import type { Membership } from '../identity/signed-in';
import { readAt } from '../reading/moments';
import { AgreementReader } from './agreement-reader';
import { areaHandlings } from './appendices.dto';
import type { DryRunAnswer, DryRunDto, TriedActivityAnswer } from './dry-run.dto';

/** Tries a proposed appendix on what stands today, and writes nothing. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly reader: AgreementReader,
    private readonly queries: QueryBus,
  ) {}

  async run(member: Membership, sent: DryRunDto, language: Language): Promise<DryRunAnswer> {
    const { items: agreements, appendices, around, ...context } = await this.reader.at(member, {}, language);
    const standings = standingsOn(around.day, appendices);
    const current = appendices.find((_, index) => standings[index]?.standing === 'inForce');
    const agreement = agreements.find(({ versions, ended }) => ended === null && versions.at(-1)?.appendix === current?.id);
    const live = await this.live(member.cooperation);
    const proposal = {
      areas: sent.areas,
      fates: sent.fates.map(({ area, fate, successors = [] }) => ({ area, fate, successors })),
    };
    const tried = dryRun(proposal, current, agreement, live, around.lineage);
    const byId = new Map(live.map((row) => [row.id, rowOf(row)]));
    const rows = (ids: readonly string[]): readonly TriedActivityAnswer[] => ids.flatMap((id) => byId.get(id) ?? []);
    const names = new Map([...sent.areas, ...tried.today].map(({ id, name }) => [id, name]));
    const nameAll = (ids: readonly string[]): readonly string[] => ids.map((id) => names.get(id) ?? id);
    const uncovered = tried.proposed.filter((one) => one.uncovered);
    const orphans = new Set(tried.orphaned.map(({ activity }) => activity));
    return {
      against: current?.version ?? null,
      today: tried.today.map(({ successors, activities, ...one }) => ({
        ...one,
        successorNames: nameAll(successors),
        activities: rows(activities),
      })),
      proposed: tried.proposed.map(({ id, name, level, handling, from, activities, uncovered: bare }) => ({
        ...{ id, name, level, handling, uncovered: bare },
        fromNames: nameAll(from),
        activities: rows(activities),
      })),
      orphaned: tried.orphaned.flatMap(({ activity, because }) => rows([activity]).map((row) => ({ ...row, because }))),
      perHandling: [...areaHandlings, null].map((handling) => ({
        handling,
        areas: tried.proposed.filter((one) => one.handling === handling).length,
        uncovered: uncovered.filter((one) => one.handling === handling).length,
        orphaned: new Set(
          tried.today.filter((one) => one.handledIn === handling).flatMap(({ activities }) => activities.filter((id) => orphans.has(id))),
        ).size,
      })),
      sentence: messages(language).agreement.trial.sentence(
        tried.orphaned.length,
        live.length,
        uncovered.map(({ name }) => name),
      ),
      ...readAt(context),
    };
  }

  /** Everything in the plans that has not ended: what has, needs no area any more. */
  private async live(cooperation: string): Promise<readonly ActivityListDocument[]> {
    const status = ['proposed', 'decided', 'running', 'delayed', 'paused'] as const;
    const { items } = await this.queries.execute(new ActivityListQuery({ cooperation, status, limit: 5_000 }));
    return items;
  }
}

const rowOf = ({ id, reference, title, area, status }: ActivityListDocument): TriedActivityAnswer => ({
  id,
  reference,
  title,
  area,
  status,
});
