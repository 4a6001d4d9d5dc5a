import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DecideAccessHandler } from './decide-access';
import { DecideAccountHandler } from './decide-account';
import { DecideActivityHandler } from './decide-activity';
import { DecideActivityTermsHandler } from './decide-activity-terms';
import { DecideAgreementHandler } from './decide-agreement';
import { DecideAppendixHandler } from './decide-appendix';
import { DecideCooperationHandler } from './decide-cooperation';
import { DecideDecisionHandler } from './decide-decision';
import { DecideFollowUpHandler } from './decide-follow-up';
import { DecideForumHandler } from './decide-forum';
import { DecideInstallationHandler } from './decide-installation';
import { DecidePartyHandler } from './decide-party';
import { DecidePersonHandler } from './decide-person';
import { engineOfToken, type EngineOf } from './engine-of';
import { assertOneHandlerEach } from './one-handler-each';

const handlers = [
  DecideAccessHandler,
  DecideAccountHandler,
  DecideActivityHandler,
  DecideActivityTermsHandler,
  DecideAgreementHandler,
  DecideAppendixHandler,
  DecideCooperationHandler,
  DecideDecisionHandler,
  DecideFollowUpHandler,
  DecideForumHandler,
  DecideInstallationHandler,
  DecidePartyHandler,
  DecidePersonHandler,
];

/** The seam: the command bus on one side, the engine on the other. Only the bus of commands is used here; facts travel by the log. */
@Module({})
export class DecisionsModule implements OnModuleInit {
  constructor(private readonly modules: ModulesContainer) {}

  static register({ engine }: { readonly engine: EngineOf }): DynamicModule {
    return {
      module: DecisionsModule,
      imports: [CqrsModule],
      providers: [{ provide: engineOfToken, useValue: engine }, ...handlers],
      exports: [CqrsModule],
    };
  }

  onModuleInit(): void {
    assertOneHandlerEach(this.modules);
  }
}
