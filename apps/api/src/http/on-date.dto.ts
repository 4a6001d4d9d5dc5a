import type { OnDate } from '@sparbar/domain';
import { Choice, Text, checked } from './fields';
import { ApiProperty } from '@nestjs/swagger';
import { invalid } from './problem';

const precisions = ['day', 'month', 'season', 'year', 'unknown'] as const;
type Precision = (typeof precisions)[number];

/** A day as well as it is known. */
export class OnDateDto {
  @Choice(precisions, 'Precision')
  readonly precision!: Precision;

  @ApiProperty({
    type: String,
    nullable: true,
    required: true,
    example: '2026-09-24',
    description: '2026-09-24, 2026-09, 2026-21 (spring), 2026 or null, as the precision says',
  })
  @checked(
    'dateAsKnown',
    (value) => value === null || value === undefined || (typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value)),
  )
  readonly date!: string | null;

  @Text({ optional: true, max: 200, description: "The paper's own words" })
  readonly text?: string;
}

const patterns: Readonly<Record<Exclude<Precision, 'unknown'>, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  season: /^\d{4}-2[1-4]$/,
  year: /^\d{4}$/,
};

/** Precision and date have to go together; where they do not, the property is named. */
export function onDateOf(sent: OnDateDto, property: string): OnDate {
  const text = sent.text === undefined ? {} : { text: sent.text };
  if (sent.precision === 'unknown') return { precision: 'unknown', date: null, ...text };
  const date = sent.date ?? '';
  if (!patterns[sent.precision].test(date)) throw invalid({ property: `${property}.date`, rule: 'dateAsKnown', values: {} });
  return { precision: sent.precision, date, ...text };
}
