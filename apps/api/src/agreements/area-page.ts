import { Injectable } from '@nestjs/common';
import { appendixModel, standingsOn, type AppendixAreaEntry, type Lineage } from '@sparbar/read-models';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import type { Language } from '../http/speaks';
import type { Membership } from '../identity/signed-in';
import { readAt } from '../reading/moments';
import type { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import { agreementAreaAnswer } from './agreement-answer';
import { AgreementReader } from './agreement-reader';
import { areaAnswer, namedArea } from './appendix-answer';
import type { AreaPageAnswer } from './area-page.answers';

/** One area: what the city says of it, how the agreements take it over, where it comes from and where it goes on. */
@Injectable()
export class AreaPages {
  constructor(
    private readonly reader: AgreementReader,
    private readonly stood: StoodAt,
  ) {}

  async one(member: Membership, id: string, query: PointInTimeQuery, language: Language): Promise<Answer<AreaPageAnswer>> {
    const { items: agreements, appendices, around, ...context } = await this.reader.at(member, query, language);
    const { lineage, names, day } = around;
    const area = lineage.area(id);
    const home = lineage.appendixOf(id);
    if (area === undefined || home === undefined) throw notFound();
    const stands = standingsOn(day, appendices)[appendices.indexOf(home)];
    const all = lineage.withPredecessors(id);
    const body: AreaPageAnswer = {
      area: areaAnswer(area, lineage, names),
      appendix: { id: home.id, title: home.title, version: home.version, standing: stands?.standing ?? 'coming' },
      taken: agreements.flatMap((agreement) =>
        agreement.areas
          .filter((entry) => entry.area === id)
          .map((entry) => ({
            ...agreementAreaAnswer(entry, agreement, around),
            agreement: agreement.id,
            agreementTitle: agreement.versions.at(-1)?.title ?? '',
          })),
      ),
      ancestors: all.slice(1).map((one) => namedArea(one, lineage)),
      descendants: descendants(area, lineage).map((one) => namedArea(one, lineage)),
      words: lineage.names([area]),
      wordsWithAncestors: lineage.names(all),
      readAt: readAt(context),
    };
    return new Answer(body, await this.stood.headers(member.cooperation, appendixModel, context.at));
  }
}

/** Those it goes on in, and those they go on in, each once. */
function descendants(area: AppendixAreaEntry, lineage: Lineage): readonly AppendixAreaEntry[] {
  const found = new Map<string, AppendixAreaEntry>();
  const look = (id: string): void => {
    for (const next of lineage.successors(id)) {
      if (found.has(next.id) || next.id === area.id) continue;
      found.set(next.id, next);
      look(next.id);
    }
  };
  look(area.id);
  return [...found.values()];
}
