import type { CommandContext, Source } from '@sparbar/domain';
import { Choice, Identifier, OnlyTrue, Part, Text } from './fields';
import { OnDateDto, onDateOf } from './on-date.dto';
import { present } from './present';

const readings = ['stated', 'inferred', 'uncertain'] as const;

/** Where a statement comes from: an older document, its page and its own words. */
export class SourceDto {
  @Text({ max: 500 })
  readonly document!: string;
  @Text({ optional: true, max: 100 })
  readonly page?: string;
  @Text({ optional: true, max: 2000 })
  readonly quote?: string;
  @Choice(readings, 'Reading')
  readonly reading!: (typeof readings)[number];
}

/** What every write may carry beside its own particulars. */
export class WriteContextDto {
  @Part(() => OnDateDto, { optional: true, description: 'When it held. Left out: today.' })
  readonly effectiveOn?: OnDateDto;
  @Text({ optional: true, max: 2000 })
  readonly reason?: string;
  @OnlyTrue({ optional: true, description: "Entered from older papers: may break today's rules of order, membership and mandate" })
  readonly afterwards?: true;
  @Part(() => SourceDto, { optional: true })
  readonly source?: SourceDto;
  @Identifier({ optional: true, description: 'The decision that this carries out' })
  readonly decision?: string;
}

export function contextOf(sent: WriteContextDto, today: string): CommandContext {
  return present<CommandContext>({
    today,
    effectiveOn: sent.effectiveOn === undefined ? undefined : onDateOf(sent.effectiveOn, 'effectiveOn'),
    reason: sent.reason,
    afterwards: sent.afterwards,
    decision: sent.decision,
    source:
      sent.source === undefined
        ? undefined
        : present<Source>({
            document: sent.source.document,
            page: sent.source.page,
            quote: sent.source.quote,
            reading: sent.source.reading,
          }),
  });
}
