import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { KnownByQuery, type AnswerContext, type PointInTime } from '@sparbar/read-models';
import type { Following } from '@sparbar/worker';
import { followingToken } from '../house';
import { HttpProblem, invalid } from '../http/problem';
import { present } from '../http/present';
import type { ReadAtAnswer } from './answers';
import { isSeq, type PointInTimeQuery } from './point-in-time.dto';

const patience = 5_000;
/** The last position a store could ever give out. */
const lastPosition = 9_223_372_036_854_775_807n;

/** From what a reader asked to the two clocks: waits for what she wrote herself, and finds the number a date or an instant stands for. */
@Injectable()
export class Moments {
  constructor(
    private readonly queries: QueryBus,
    @Inject(followingToken) private readonly following: Following,
  ) {}

  async of(cooperation: string, query: PointInTimeQuery): Promise<PointInTime> {
    const { validAt, knownAt, asOf } = query;
    if (asOf !== undefined && validAt !== undefined) throw invalid({ property: 'asOf', rule: 'together', values: { other: 'validAt' } });
    if (asOf !== undefined && knownAt !== undefined) throw invalid({ property: 'asOf', rule: 'together', values: { other: 'knownAt' } });
    await this.settle(cooperation, query.atLeast);
    const known = asOf ?? knownAt;
    return present<PointInTime>({
      validAt: asOf ?? validAt,
      knownAt: known === undefined ? undefined : await this.seqAt(cooperation, known),
    });
  }

  private async settle(cooperation: string, atLeast: string | undefined): Promise<void> {
    if (atLeast === undefined) return;
    const position = BigInt(atLeast);
    if (position > lastPosition) throw invalid({ property: 'atLeast', rule: 'position', values: {} });
    if (await this.following.settled(cooperation, position, patience)) return;
    throw new HttpProblem('NotYet', {}, { headers: { 'retry-after': '1' } });
  }

  private async seqAt(cooperation: string, moment: string): Promise<number> {
    return isSeq(moment) ? Number(moment) : this.queries.execute(new KnownByQuery({ cooperation, moment }));
  }
}

export const readAt = ({ at, validAt, knownAt, uncertain }: AnswerContext): ReadAtAnswer =>
  present<ReadAtAnswer>({ seq: at, validAt, knownAt, uncertain: uncertain.map(({ seq }) => ({ seq })) });
