import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sparbar/event-sourcing';
import { messages, type Language } from '@sparbar/messages';
import type { ActivityRowAnswer } from '../activities/activities.answers';
import type { ActivityListQueryDto } from '../activities/activities.query.dto';
import { ActivityPages } from '../activities/activity-pages';
import { CooperationNames } from '../cooperations/cooperation-names';
import { everyPage } from '../exports/every-page';
import { clockToken } from '../house';
import type { Membership } from '../identity/signed-in';
import type { CalendarDay, CalendarFile } from './calendar-text';

/** The days by which activities are to be done, as a calendar shows them. What has been called off is not among them. */
@Injectable()
export class DueDays {
  constructor(
    private readonly pages: ActivityPages,
    private readonly cooperations: CooperationNames,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async of({ cooperation }: Membership, site: string, language: Language): Promise<CalendarFile> {
    const words = messages(language);
    const { items } = await everyPage<ActivityListQueryDto, ActivityRowAnswer>({ sort: 'due' }, (query) =>
      this.pages.page(cooperation, query, language),
    );
    const host = new URL(site).host;
    const days: CalendarDay[] = [];
    for await (const item of items) {
      if (item.due === null || item.status === 'cancelled') continue;
      days.push({
        uid: `${item.id}@${cooperation}.${host}`,
        day: item.due,
        summary: words.calendar.summary(item.reference, item.title, item.status === 'completed'),
        description: words.calendar.description(words.status[item.status], item.area),
        url: `${site}/${cooperation}/aktivitet/${encodeURIComponent(item.reference)}`,
        sequence: lastChange(item),
      });
    }
    return { name: words.calendar.name(await this.cooperations.of(cooperation)), language, madeAt: this.clock.now(), days };
  }
}

const lastChange = ({ why, dueDates, spans }: ActivityRowAnswer): number =>
  Math.max(0, ...Object.values(why).map(({ seq }) => seq), ...dueDates.map(({ seq }) => seq), ...spans.map(({ seq }) => seq));
