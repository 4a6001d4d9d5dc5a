import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ActivityListQuery, AppendixListQuery, lineageOf, type PointInTime } from '@sparbar/read-models';

/** What is under a priority area: whatever is filed under its own words, or those of the areas it carries on, as far as that was known. */
@Injectable()
export class UnderArea {
  constructor(private readonly queries: QueryBus) {}

  /** The words; none where nothing was known of such an area then. */
  async words(cooperation: string, area: string, at: PointInTime): Promise<readonly string[]> {
    const { items } = await this.queries.execute(new AppendixListQuery({ cooperation, at }));
    const lineage = lineageOf(items);
    return lineage.names(lineage.withPredecessors(area));
  }

  /** The activities: their ids. */
  async activities(cooperation: string, area: string, at: PointInTime): Promise<readonly string[]> {
    const areas = await this.words(cooperation, area, at);
    const { items } = await this.queries.execute(new ActivityListQuery({ cooperation, at, areas, limit: 5_000 }));
    return items.map(({ id }) => id);
  }
}
