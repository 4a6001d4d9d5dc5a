import type { OnDate, PartyKind, Role } from '@sparbar/domain';
import { ForumAnswer } from '../fora/fora.answers';
import { OnDateDto } from '../http/on-date.dto';
import { ReadAtAnswer, roles, Show, ShowChoice, ShowMany, ShowText } from '../reading/answers';

/** What a party has gone into, and since when. */
export class PartyMergedAnswer {
  @ShowText({ description: 'The id of the party that carries on what was its' })
  readonly into!: string;
  @Show(() => OnDateDto)
  readonly on!: OnDate;
}

/** What a party has become, and since when. */
export class PartySplitAnswer {
  @ShowMany(() => String, { description: 'The ids of the parties that carry on what was its' })
  readonly into!: readonly string[];
  @Show(() => OnDateDto)
  readonly on!: OnDate;
}

/** What a party was called before, and until when. */
export class FormerNameAnswer {
  @ShowText()
  readonly name!: string;
  @ShowText()
  readonly shortName!: string;
  @Show(() => OnDateDto)
  readonly until!: OnDate;
}

export class PartyAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowText()
  readonly shortName!: string;
  @ShowText({ description: "The short name; of a party that has merged or was split, with what it is today, in the reader's language" })
  readonly calledToday!: string;
  @ShowChoice(['district', 'police', 'education', 'traffic', 'other'], 'PartyKind')
  readonly kind!: PartyKind;
  @ShowMany(() => FormerNameAnswer, { description: 'What it was called before, the latest last' })
  readonly formerNames!: readonly FormerNameAnswer[];
  @ShowMany(() => String, { description: 'What it is called besides' })
  readonly aliases!: readonly string[];
  @Show(() => PartyMergedAnswer, { nullable: true, description: 'Null while it is a party of its own' })
  readonly merged!: PartyMergedAnswer | null;
  @Show(() => PartySplitAnswer, { nullable: true, description: 'Null while it is one party' })
  readonly split!: PartySplitAnswer | null;
}

export class PartyListAnswer extends ReadAtAnswer {
  @ShowMany(() => PartyAnswer)
  readonly items!: readonly PartyAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** A cooperation the reader has a place in. */
export class CooperationRowAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowChoice(roles, 'Role')
  readonly role!: Role;
  @ShowText({ description: 'The party she stands for: its id' })
  readonly party!: string;
}

export class CooperationListAnswer {
  @ShowMany(() => CooperationRowAnswer)
  readonly items!: readonly CooperationRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class CooperationAnswer extends CooperationRowAnswer {
  @ShowText()
  readonly district!: string;
  @ShowText()
  readonly origin!: string;
  @ShowText({ nullable: true })
  readonly openedOn!: string | null;
  @ShowMany(() => PartyAnswer)
  readonly parties!: readonly PartyAnswer[];
  @ShowMany(() => ForumAnswer)
  readonly fora!: readonly ForumAnswer[];
  @ShowText({ description: 'The day it is in Sweden, or in the demonstration' })
  readonly today!: string;
  @Show(() => ReadAtAnswer)
  readonly readAt!: ReadAtAnswer;
}
