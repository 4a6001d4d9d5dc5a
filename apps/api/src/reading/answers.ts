import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { OnDate, Role, Source } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { SourceDto } from '../http/write-context.dto';

interface Shown {
  readonly nullable?: true;
  readonly optional?: true;
  readonly description?: string;
}

const show = (property: object, { nullable, optional, description }: Shown): PropertyDecorator =>
  ApiProperty({
    ...property,
    required: optional !== true,
    ...(nullable === true ? { nullable } : {}),
    ...(description === undefined ? {} : { description }),
  } as ApiPropertyOptions);

/** A member of an answer. Answers are not checked, only described. */
export const ShowText = (shown: Shown = {}): PropertyDecorator => show({ type: String }, shown);
export const ShowNumber = (shown: Shown = {}): PropertyDecorator => show({ type: 'integer' }, shown);
export const ShowYesNo = (shown: Shown = {}): PropertyDecorator => show({ type: Boolean }, shown);
export const ShowChoice = (values: readonly string[], enumName: string, shown: Shown = {}): PropertyDecorator =>
  applyDecorators(show({ enum: [...values], enumName }, shown));
/** Some of a few words. */
export const ShowChoices = (values: readonly string[], enumName: string, shown: Shown = {}): PropertyDecorator =>
  show({ enum: [...values], enumName, isArray: true }, shown);
// A function named `type` is how the documentation knows a class that is looked up later.
export const Show = (of: () => Class, shown: Shown = {}): PropertyDecorator => show({ type: () => of() }, shown);
export const ShowMany = (of: () => Class, shown: Shown = {}): PropertyDecorator => show({ type: () => of(), isArray: true }, shown);
export const ShowSchema = (schema: object, shown: Shown = {}): PropertyDecorator => show(schema, shown);
/** Anything that JSON can say. */
export const ShowAnything = (shown: Shown = {}): PropertyDecorator => show({ nullable: true }, shown);

export const roles = ['beredningsgrupp', 'styrgrupp', 'revisor', 'administrator'] as const satisfies readonly Role[];

/** Who did it: pseudonymous, with what she is called in the cooperation. */
export class ActorAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText({ description: 'The role in which it was done; system where the calendar or a reaction did it' })
  readonly role!: string;
  @ShowText({ description: 'The party: its id' })
  readonly party!: string;
  @ShowText({ description: "The role and the party in words, in the reader's language" })
  readonly name!: string;
}

/** The event that last set a value: what Varför? answers with. */
export class CauseAnswer {
  @ShowNumber()
  readonly seq!: number;
  @ShowText({ description: 'The id of the event' })
  readonly event!: string;
  @ShowText()
  readonly type!: string;
  @ShowText()
  readonly recordedAt!: string;
  @Show(() => OnDateDto)
  readonly effectiveOn!: OnDate;
  @Show(() => ActorAnswer)
  readonly actor!: ActorAnswer;
  @ShowText({ nullable: true, description: 'The decision it carries out' })
  readonly decision!: string | null;
  @ShowText({ nullable: true, description: 'What that decision is called: B-12' })
  readonly decisionName!: string | null;
  @ShowText({ nullable: true })
  readonly reason!: string | null;
}

/** A text that only some may read: here it is, or it was erased, or it is not for this reader. */
export class OpenedText {
  @ShowText({ optional: true })
  readonly value?: string;
  @ShowYesNo({ optional: true })
  readonly erased?: true;
  @ShowYesNo({ optional: true })
  readonly withheld?: true;
}

/** An event that may or may not have happened by the day asked for: its own day is too vague. */
export class UncertainAnswer {
  @ShowNumber()
  readonly seq!: number;
}

/** What the answer was read at, and the point it was asked for. */
export class ReadAtAnswer {
  @ShowNumber({ description: 'The number of the last event known to this answer' })
  readonly seq!: number;
  @ShowText({ optional: true })
  readonly validAt?: string;
  @ShowNumber({ optional: true })
  readonly knownAt?: number;
  @ShowMany(() => UncertainAnswer)
  readonly uncertain!: readonly UncertainAnswer[];
}

export class WrittenAnswer {
  @ShowText({ description: 'Of what was written to' })
  readonly id!: string;
  @ShowNumber({ description: 'Of the stream after it: also the ETag' })
  readonly version!: number;
  @ShowText({ description: 'Give this as ?atLeast= to read what was written and what follows from it' })
  readonly position!: string;
}

export const SourceShown = (): PropertyDecorator => Show(() => SourceDto, { nullable: true });
export type { Source };
