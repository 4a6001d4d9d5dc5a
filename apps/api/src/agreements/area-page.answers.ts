import { ReadAtAnswer, Show, ShowChoice, ShowMany, ShowText } from '../reading/answers';
import { AgreementAreaAnswer } from './agreements.answers';
import { NamedAreaAnswer, PriorityAreaAnswer } from './appendices.answers';

export class AreaHomeAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly title!: string;
  @ShowText()
  readonly version!: string;
  @ShowChoice(['coming', 'inForce', 'replaced'], 'AppendixState')
  readonly standing!: 'coming' | 'inForce' | 'replaced';
}

export class TakenAreaAnswer extends AgreementAreaAnswer {
  @ShowText({ description: 'Its id' })
  readonly agreement!: string;
  @ShowText()
  readonly agreementTitle!: string;
}

/** All there is to say of a priority area. Its activities are asked for with `?underArea=`. */
export class AreaPageAnswer {
  @Show(() => PriorityAreaAnswer)
  readonly area!: PriorityAreaAnswer;
  @Show(() => AreaHomeAnswer)
  readonly appendix!: AreaHomeAnswer;
  @ShowMany(() => TakenAreaAnswer, { description: 'How each agreement takes it over' })
  readonly taken!: readonly TakenAreaAnswer[];
  @ShowMany(() => NamedAreaAnswer, { description: 'All that it carries on, the nearest first' })
  readonly ancestors!: readonly NamedAreaAnswer[];
  @ShowMany(() => NamedAreaAnswer, { description: 'All that it goes on in' })
  readonly descendants!: readonly NamedAreaAnswer[];
  @ShowMany(() => String, { description: 'What activities under it are filed under' })
  readonly words!: readonly string[];
  @ShowMany(() => String, { description: 'The same with those of all that it carries on' })
  readonly wordsWithAncestors!: readonly string[];
  @Show(() => ReadAtAnswer)
  readonly readAt!: ReadAtAnswer;
}
