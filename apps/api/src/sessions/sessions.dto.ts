import { Choice, Identifier, Matching, Text, checked } from '../http/fields';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Role } from '@sparbar/domain';
import { passwordLength } from '../identity/password';
import { roles, Show, ShowMany, ShowSchema, ShowText, ShowYesNo } from '../reading/answers';
import { CooperationRowAnswer } from '../cooperations/cooperations.answers';
import { applyDecorators } from '@nestjs/common';

const NewPassword = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'password', minLength: passwordLength.least, maxLength: passwordLength.most }),
    checked(
      'password',
      (value) => typeof value === 'string' && value.length >= passwordLength.least && value.length <= passwordLength.most,
    ),
  );

/** With user and password; or, where the demonstration runs on this very machine, as one of its roles. */
export class SignInDto {
  @Text({ optional: true, max: 200 })
  readonly user?: string;
  @ApiPropertyOptional({ type: String, format: 'password' })
  @IsOptional()
  @checked('text', (value) => typeof value === 'string' && value.length <= 200, { max: 200 })
  readonly password?: string;
  @Choice(roles, 'Role', { optional: true })
  readonly demo?: Role;
}

export class FirstAdministratorDto {
  @Matching('identifier', /^[\w-]{20,100}$/, { description: 'Out of the link that the start printed' })
  readonly token!: string;
  @Text({ max: 200 })
  readonly user!: string;
  @NewPassword()
  readonly password!: string;
}

export class OpenAccountDto {
  @Text({ max: 200 })
  readonly user!: string;
  @NewPassword()
  readonly password!: string;
}

export class ChangePasswordDto {
  @ApiProperty({ type: String, format: 'password' })
  @checked('text', (value) => typeof value === 'string' && value.length <= 200, { max: 200 })
  readonly current!: string;
  @NewPassword()
  readonly password!: string;
}

export class CloseAccountDto {
  @Text({ optional: true, max: 200 })
  readonly user?: string;
  @Identifier({ optional: true, description: 'The account itself: its id, as the list has it. One of the two.' })
  readonly account?: string;
}

export class UserAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
}

export class SessionAnswer {
  @Show(() => UserAnswer)
  readonly user!: UserAnswer;
  @ShowYesNo()
  readonly demo!: boolean;
  @ShowText({ description: 'The day it is in Sweden, or in the demonstration' })
  readonly today!: string;
  @ShowYesNo({ description: 'May open accounts and cooperations' })
  readonly administrator!: boolean;
  @ShowYesNo({ description: 'May see every account, close them and give them new passwords' })
  readonly managesAccounts!: boolean;
  @ShowMany(() => CooperationRowAnswer)
  readonly cooperations!: readonly CooperationRowAnswer[];
}

export class SessionOptionsAnswer {
  @ShowYesNo({ description: 'The roles of the demonstration can be chosen by button' })
  readonly demo!: boolean;
  @ShowSchema({ enum: [...roles], enumName: 'Role', isArray: true }, { description: 'Those roles' })
  readonly roles!: readonly Role[];
  @ShowYesNo({ description: 'The installation is empty: the one-time link makes its first administrator' })
  readonly firstAdministrator!: boolean;
}
