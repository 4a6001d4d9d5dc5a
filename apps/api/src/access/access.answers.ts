import type { OnDate, Role } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { ActorAnswer, OpenedText, ReadAtAnswer, roles, Show, ShowChoice, ShowMany, ShowNumber, ShowText } from '../reading/answers';
import type { AccessState } from './access-standings';

export const accessStates = ['granted', 'withdrawn'] as const satisfies readonly AccessState[];
/** `none`: the demonstration's roles have no account. */
export const accountStates = ['open', 'closed', 'none'] as const;

/** An account's place in the cooperation. */
export class AccessRowAnswer {
  @ShowText({ description: 'The id of the account' })
  readonly account!: string;
  @Show(() => OpenedText, { description: 'Her user name' })
  readonly user!: OpenedText;
  @ShowChoice(accountStates, 'AccountState')
  readonly accountState!: (typeof accountStates)[number];
  @ShowChoice(accessStates, 'AccessState')
  readonly state!: AccessState;
  @ShowChoice(roles, 'Role', { description: 'Of what was withdrawn: what it was' })
  readonly role!: Role;
  @ShowText({ description: 'The party she stands for: its id' })
  readonly party!: string;
  @ShowText()
  readonly partyName!: string;
  @Show(() => OnDateDto, { description: 'Since when it has been so' })
  readonly on!: OnDate;
  @ShowNumber({ description: 'The number of the event that says so' })
  readonly seq!: number;
  @Show(() => ActorAnswer)
  readonly who!: ActorAnswer;
  @ShowText({ nullable: true })
  readonly why!: string | null;
}

export class AccessCountsAnswer {
  @ShowNumber()
  readonly granted!: number;
  @ShowNumber()
  readonly withdrawn!: number;
}

export class AccessListAnswer extends ReadAtAnswer {
  @ShowMany(() => AccessRowAnswer)
  readonly items!: readonly AccessRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @Show(() => AccessCountsAnswer, { description: 'By state, of all that the other filters let through' })
  readonly counts!: AccessCountsAnswer;
}
