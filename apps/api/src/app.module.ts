import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DecisionsModule, engineOfToken, enginesOn } from '@sparbar/decisions';
import { catalogue } from '@sparbar/domain';
import { createCodec, type Clock, type Random, type Stores } from '@sparbar/event-sourcing';
import { queryHandlers, READ_MODELS, type ReadModelsOf } from '@sparbar/read-models';
import type { Following } from '@sparbar/worker';
import { AccessController } from './access/access.controller';
import { AccessPages } from './access/access-pages';
import { AccessStandings } from './access/access-standings';
import { AgreementReader } from './agreements/agreement-reader';
import { AgreementsController } from './agreements/agreements.controller';
import { AppendicesController } from './agreements/appendices.controller';
import { AppendixReader } from './agreements/appendix-reader';
import { AreaPages } from './agreements/area-page';
import { AreasController } from './agreements/areas.controller';
import { DryRuns } from './agreements/dry-run';
import { UnderArea } from './agreements/under-area';
import { ActivityPages } from './activities/activity-pages';
import { ActivityReadingController } from './activities/activity-reading.controller';
import { ActivityWritingController } from './activities/activity-writing.controller';
import { StartOrResume } from './activities/start-or-resume';
import { CalendarAddresses } from './calendar/calendar-addresses';
import { CalendarController } from './calendar/calendar.controller';
import { DueDays } from './calendar/due-days';
import { CooperationNames } from './cooperations/cooperation-names';
import { CooperationReader } from './cooperations/cooperation-reader';
import { CooperationsController } from './cooperations/cooperations.controller';
import { DecisionPages } from './decisions/decision-pages';
import { DecisionReadingController } from './decisions/decision-reading.controller';
import { DecisionWritingController } from './decisions/decision-writing.controller';
import { EventPages } from './events/event-pages';
import { EventReader } from './events/event-reader';
import { EventStream } from './events/event-stream';
import { OpenLines } from './events/open-lines';
import { EventsController } from './events/events.controller';
import { Exports } from './exports/exports';
import { WhoExports } from './exports/who-exports';
import { ExportsController } from './exports/exports.controller';
import { ForumPages } from './fora/forum-pages';
import { ForumReadingController } from './fora/forum-reading.controller';
import { ForumWritingController } from './fora/forum-writing.controller';
import { HealthController } from './health/health.controller';
import { clockToken, followingToken, houseToken, storesToken, type House } from './house';
import { AnswerInterceptor } from './http/answer';
import { ProblemFilter } from './http/problem.filter';
import { RateGuard } from './http/rate.guard';
import { RefusalFilter } from './http/refusal.filter';
import { shapeCheck } from './http/validation';
import { AccountRegister } from './identity/account-register';
import { Accounts } from './identity/accounts';
import { FirstAdministrator, sessionSecretToken } from './identity/first-administrator';
import { IdentityGuard } from './identity/identity.guard';
import { Memberships } from './identity/memberships';
import { PermissionGuard } from './identity/permission.guard';
import { Sessions } from './identity/sessions';
import { whoIsThisToken } from './identity/who-is-this';
import { PeopleController } from './people/people.controller';
import { PeoplePages } from './people/people-pages';
import { FoundByName } from './reading/found-by-name';
import { Moments } from './reading/moments';
import { NamesOf } from './reading/names';
import { RememberedPages } from './reading/remembered-pages';
import { StoodAt } from './reading/stood-at';
import { unbrokenModels } from './reading/unbroken-models';
import { AccountExport } from './sessions/account-export';
import { AccountPages } from './sessions/account-pages';
import { AccountsController } from './sessions/accounts.controller';
import { ChangeAccounts } from './sessions/change-accounts';
import { OpenAccounts } from './sessions/open-accounts';
import { PasswordController } from './sessions/password.controller';
import { SessionsController } from './sessions/sessions.controller';
import { UsedKeys } from './writing/used-keys';
import { Writer } from './writing/writer';

export interface Parts {
  readonly stores: Stores;
  readonly following: Following;
  readonly clock: Clock;
  readonly random: Random;
  readonly house: House;
  readonly sessionSecret: string;
}

const controllers = [
  SessionsController,
  PasswordController,
  AccountsController,
  CooperationsController,
  AccessController,
  ActivityReadingController,
  ActivityWritingController,
  DecisionReadingController,
  DecisionWritingController,
  AgreementsController,
  AppendicesController,
  AreasController,
  ForumReadingController,
  ForumWritingController,
  PeopleController,
  EventsController,
  ExportsController,
  CalendarController,
  HealthController,
];
const readers = [
  CalendarAddresses,
  DueDays,
  AccessPages,
  AccessStandings,
  AccountExport,
  AccountPages,
  ActivityPages,
  AgreementReader,
  AppendixReader,
  AreaPages,
  DryRuns,
  UnderArea,
  DecisionPages,
  EventPages,
  ForumPages,
  PeoplePages,
  Exports,
  WhoExports,
  CooperationReader,
  CooperationNames,
  EventReader,
  EventStream,
  OpenLines,
  FoundByName,
  Moments,
  NamesOf,
  RememberedPages,
  StoodAt,
  ...queryHandlers,
];
const writers = [Writer, UsedKeys, OpenAccounts, ChangeAccounts, StartOrResume];
const identity = [AccountRegister, FirstAdministrator, Memberships];
/** In this order: who it is, whether she asks too often, whether she may. */
const edge = [
  { provide: APP_GUARD, useClass: IdentityGuard },
  { provide: APP_GUARD, useClass: RateGuard },
  { provide: APP_GUARD, useClass: PermissionGuard },
  { provide: APP_PIPE, useFactory: shapeCheck },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  // The last one is asked first.
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_FILTER, useClass: RefusalFilter },
];

@Module({})
export class AppModule {
  static of({ stores, following, clock, random, house, sessionSecret }: Parts): DynamicModule {
    const readable = unbrokenModels(stores, following);
    const engine = enginesOn(stores, clock, random);
    const accounts = new Accounts(stores, engine);
    const sessions = new Sessions(stores, accounts, clock, { secure: house.secure, secret: sessionSecret, demo: house.demo });
    return {
      module: AppModule,
      imports: [DecisionsModule.register({ engine })],
      controllers,
      providers: [
        { provide: storesToken, useValue: readable },
        { provide: followingToken, useValue: following },
        { provide: clockToken, useValue: clock },
        { provide: engineOfToken, useValue: engine },
        { provide: houseToken, useValue: house },
        { provide: sessionSecretToken, useValue: sessionSecret },
        { provide: READ_MODELS, useValue: sourcesOn(readable, random) },
        { provide: Accounts, useValue: accounts },
        { provide: Sessions, useValue: sessions },
        { provide: whoIsThisToken, useExisting: Sessions },
        ...identity,
        ...readers,
        ...writers,
        ...edge,
      ],
    };
  }
}

const sourcesOn =
  (stores: Stores, random: Random): ReadModelsOf =>
  async (cooperation) => {
    const { readModels, events, keys } = await stores.open(cooperation);
    return { store: readModels, events, codec: createCodec({ catalogue, keys, random }) };
  };
