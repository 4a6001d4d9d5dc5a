import { ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, Matching, Text, WholeInQuery, checked, isDay } from '../http/fields';
import { applyDecorators } from '@nestjs/common';
import { IsOptional } from 'class-validator';

const instant = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const isInstant = (value: string): boolean => instant.test(value) && !Number.isNaN(Date.parse(value));
export const isSeq = (value: string): boolean => /^(0|[1-9]\d{0,14})$/.test(value);

const MomentField = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, description, example: '2026-09-24' }),
    IsOptional(),
    checked('moment', (value) => typeof value === 'string' && (isDay(value) || isInstant(value) || isSeq(value))),
  );

const DayInQuery = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', description, example: '2026-09-24' }),
    IsOptional(),
    checked('day', isDay),
  );

export class LanguageQuery {
  @Choice(['sv', 'en'], 'Language', { optional: true, description: 'The language of the sentences; otherwise Accept-Language' })
  readonly lang?: 'sv' | 'en';
}

/** Two clocks, asked for separately or together: when it held, and when it was known. */
export class PointInTimeQuery extends LanguageQuery {
  @DayInQuery('How it was that day')
  readonly validAt?: string;
  @MomentField('What was known then: a date means its end in Sweden, an instant, or the number of an event')
  readonly knownAt?: string;
  @DayInQuery('Both at once')
  readonly asOf?: string;
  @Matching('position', /^(0|[1-9]\d{0,18})$/, {
    optional: true,
    description: 'Waits until the answer holds what was written at this position, and what follows from it',
  })
  readonly atLeast?: string;
}

/** A page of a list. */
export class PageQuery extends PointInTimeQuery {
  @WholeInQuery(1, 500, { optional: true })
  readonly limit?: number;
  @Text({ optional: true, max: 2000, description: 'The `next` that the page before ended with' })
  readonly after?: string;
}

export const usualPage = 100;
