import type { Capacity, ContactRef, ForumLevel, Mandate, OnDate } from '@sparbar/domain';
import type { ForumStanding } from '@sparbar/read-models';
import { contactModels, contactSchema } from '../activities/contact.dto';
import { OnDateDto } from '../http/on-date.dto';
import { CauseAnswer, ReadAtAnswer, Show, ShowAnything, ShowChoice, ShowMany, ShowNumber, ShowSchema, ShowText } from '../reading/answers';
import { capacities, forumLevels, forumStandings, mandates } from './fora.dto';

const mandateSchema = { enum: [...mandates], enumName: 'Mandate', isArray: true };

/** A forum as one picks it out of several. */
export class ForumAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowChoice(forumLevels, 'ForumLevel')
  readonly level!: ForumLevel;
  @ShowChoice(forumStandings, 'ForumStanding', { description: 'Spoken of but not yet in place, in place, or no more' })
  readonly standing!: ForumStanding;
  @ShowSchema(mandateSchema)
  readonly mayDecide!: readonly Mandate[];
}

/** What the list says of it. Names and contacts are in words, in the reader's language. */
export class ForumRowAnswer extends ForumAnswer {
  @ShowMany(() => String, { description: 'Who leads it' })
  readonly chairs!: readonly string[];
  @ShowNumber({ description: 'How many seats are held' })
  readonly seats!: number;
  @ShowMany(() => String, { description: 'The parties that have a seat in it or lead it, by name' })
  readonly parties!: readonly string[];
  @ShowText({ nullable: true, description: 'How often it meets, as it was agreed' })
  readonly frequency!: string | null;
  @Show(() => OnDateDto, { nullable: true, description: 'Since when it has been in place' })
  readonly since!: OnDate | null;
  @Show(() => OnDateDto, { nullable: true })
  readonly dissolvedOn!: OnDate | null;
}

export class ForumListAnswer extends ReadAtAnswer {
  @ShowMany(() => ForumRowAnswer)
  readonly items!: readonly ForumRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** What has held from a day, until another. */
export class HeldAnswer {
  @ShowText({ description: "In words, in the reader's language" })
  readonly said!: string;
  @ShowAnything({ description: 'As it is recorded' })
  readonly value!: unknown;
  @Show(() => OnDateDto)
  readonly from!: OnDate;
  @Show(() => OnDateDto, { nullable: true, description: 'Null: still' })
  readonly until!: OnDate | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

@contactModels()
export class SeatAnswer {
  @ShowText({ description: 'The id of the seat' })
  readonly member!: string;
  @ShowSchema(contactSchema())
  readonly who!: ContactRef;
  @ShowText({ description: "Who it is, in words, in the reader's language" })
  readonly name!: string;
  @ShowChoice(capacities, 'Capacity')
  readonly capacity!: Capacity;
  @Show(() => OnDateDto)
  readonly from!: OnDate;
  @Show(() => OnDateDto, { nullable: true, description: 'Null: still' })
  readonly until!: OnDate | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

/** Another forum, by its id and its name. */
export class OtherForumAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
}

/** A forum with all it has been. */
export class ForumDetailAnswer extends ForumRowAnswer {
  @Show(() => OnDateDto, { nullable: true })
  readonly announcedOn!: OnDate | null;
  @Show(() => OnDateDto, { nullable: true, description: 'When it was expected to be in place' })
  readonly expected!: OnDate | null;
  @ShowMany(() => SeatAnswer, { description: 'Those held now first, then those that were' })
  readonly allSeats!: readonly SeatAnswer[];
  @ShowMany(() => OtherForumAnswer, { description: 'The fora it consists of' })
  readonly parts!: readonly OtherForumAnswer[];
  @Show(() => OtherForumAnswer, { nullable: true, description: 'The forum it answers to' })
  readonly superior!: OtherForumAnswer | null;
  @ShowMany(() => OtherForumAnswer, { description: 'The fora that went on with what was its' })
  readonly into!: readonly OtherForumAnswer[];
  @ShowText({ nullable: true, description: 'Where it meets' })
  readonly place!: string | null;
  @ShowText({ nullable: true, description: 'How its minutes become final, in words' })
  readonly minutes!: string | null;
  @ShowMany(() => HeldAnswer)
  readonly names!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly mandates!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly chairsOverTime!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly partsOverTime!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly superiors!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly meetingsOverTime!: readonly HeldAnswer[];
  @ShowMany(() => HeldAnswer)
  readonly minutesOverTime!: readonly HeldAnswer[];
  @Show(() => ReadAtAnswer)
  readonly readAt!: ReadAtAnswer;
}
