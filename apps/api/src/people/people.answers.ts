import type { FunctionMandate, OnDate } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { CauseAnswer, OpenedText, ReadAtAnswer, Show, ShowMany, ShowText } from '../reading/answers';
import { FunctionMandateDto } from './people.dto';

/** A role somebody has or has had. */
export class PersonRoleAnswer {
  @ShowText({ description: 'The id of this holding of it' })
  readonly role!: string;
  @ShowText()
  readonly title!: string;
  @ShowText({ description: 'The party: its id' })
  readonly party!: string;
  @ShowText({ description: 'The party, in the name of the day asked for' })
  readonly partyName!: string;
  @ShowText({ nullable: true })
  readonly unit!: string | null;
  @Show(() => FunctionMandateDto, { nullable: true })
  readonly mandate!: FunctionMandate | null;
  @Show(() => OnDateDto)
  readonly from!: OnDate;
  @Show(() => OnDateDto, { nullable: true, description: 'Null: still' })
  readonly until!: OnDate | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class PersonAnswer {
  @ShowText()
  readonly id!: string;
  @Show(() => OpenedText)
  readonly name!: OpenedText;
  @Show(() => OpenedText, { nullable: true })
  readonly phone!: OpenedText | null;
  @Show(() => OpenedText, { nullable: true })
  readonly email!: OpenedText | null;
  @ShowMany(() => PersonRoleAnswer, { description: 'Those she has' })
  readonly roles!: readonly PersonRoleAnswer[];
  @ShowMany(() => PersonRoleAnswer, { description: 'Those she has had' })
  readonly formerRoles!: readonly PersonRoleAnswer[];
}

export class PeopleAnswer extends ReadAtAnswer {
  @ShowMany(() => PersonAnswer)
  readonly items!: readonly PersonAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** Whom a party is met by on a day, where a paper says only its name. */
export class PartyContactsAnswer extends ReadAtAnswer {
  @ShowText({ description: 'The party: its id' })
  readonly party!: string;
  @ShowText({ description: 'What it was called that day; of one that is gone, with what it is today' })
  readonly name!: string;
  @ShowMany(() => String, { description: 'The roles it had that day, each once; none: no role is named' })
  readonly titles!: readonly string[];
  @ShowText({ description: "The same as a sentence, in the reader's language" })
  readonly sentence!: string;
}
