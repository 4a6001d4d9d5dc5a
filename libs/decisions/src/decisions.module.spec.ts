import { randomBytes } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Refusal, type Mandate } from '@sparbar/domain';
import { memoryStores } from '@sparbar/stores/memory';
import {
  DecideActivity,
  DecideActivityTerms,
  DecideCooperation,
  DecideDecision,
  DecideFollowUp,
  DecideForum,
  DecisionsModule,
  enginesOn,
  type EngineOf,
} from './index';

const clock = { now: () => new Date('2026-03-02T09:00:00Z') };
const today = '2026-03-02';
const openEngines = (): EngineOf => enginesOn(memoryStores(), clock, { bytes: (count) => randomBytes(count) });
const meta = (key: string) => ({ key, body: key, actor: { id: 'a', role: 'beredningsgrupp', party: 'p' }, owner: 'p' });
const to = (id: string, key: string) => ({ cooperation: 'norrvik', id, meta: meta(key) });

async function started(module: object): Promise<INestApplicationContext> {
  @Module({ imports: [module as never] })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  await app.init();
  return app;
}

const apps: INestApplicationContext[] = [];
async function busOn(engine: EngineOf): Promise<CommandBus> {
  const app = await started(DecisionsModule.register({ engine }));
  apps.push(app);
  return app.get(CommandBus, { strict: false });
}
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

const establish = (mayDecide: readonly Mandate[]) =>
  new DecideForum({
    ...to('styrgruppen', 'f'),
    command: { type: 'EstablishForum', today, name: 'Styrgruppen', level: 'steering', mayDecide },
  });

const recording = (forum: string) =>
  new DecideDecision({
    ...to('d1', 'd'),
    command: {
      type: 'RecordDecision',
      today,
      forum,
      text: 'NV-01 tas in.',
      ground: null,
      presentedBy: null,
      tookPart: null,
      effects: [{ kind: 'includeActivity', activity: 'a1' }],
      proposal: null,
    },
  });

const proposing = new DecideActivity({
  ...to('a1', 'a'),
  command: { type: 'ProposeActivity', today, reference: 'NV-01', title: 'Gå', area: 'Torg', plan: 'Planen' },
});

const agreeing = new DecideActivityTerms({
  ...to('a1', 't'),
  command: {
    type: 'AgreeTerms',
    today,
    terms: {
      duration: null,
      workingGroup: null,
      meetingFrequency: null,
      convener: null,
      districtContact: null,
      policeContact: null,
      otherParticipants: [],
      followUp: { periods: ['T2'], continuous: false },
    },
  },
});

it('decides through the bus, and answers the same again to the same key', async () => {
  const bus = await busOn(openEngines());
  const open = new DecideCooperation({
    ...to('norrvik', 'k'),
    command: { type: 'OpenCooperation', today, name: 'Norrviks lokala samverkan', district: 'Norrvik', origin: 'o' },
  });
  const first = await bus.execute(open);
  const again = await bus.execute(open);
  expect([first.version, first.repeated, first.events.map(({ type }) => type)]).toEqual([1, false, ['CooperationOpened']]);
  expect([again.position, again.repeated]).toEqual([first.position, true]);
});

it('takes the mandate from the forum, whoever records', async () => {
  const within = await busOn(openEngines());
  await within.execute(establish(['includeActivity']));
  await within.execute(proposing);
  expect((await within.execute(recording('styrgruppen'))).events[0]?.type).toBe('DecisionRecorded');

  const outside = await busOn(openEngines());
  await outside.execute(establish(['other']));
  await outside.execute(proposing);
  expect((await outside.execute(recording('styrgruppen'))).events[0]?.type).toBe('DecisionProposed');
});

it('refuses a decision of a forum that is not there', async () => {
  const bus = await busOn(openEngines());
  await expect(bus.execute(recording('ingen'))).rejects.toMatchObject({ reason: 'NotFound', values: { what: 'forum' } });
});

it('refuses a decision about an activity that is not there', async () => {
  const bus = await busOn(openEngines());
  await bus.execute(establish(['includeActivity']));
  await expect(bus.execute(recording('styrgruppen'))).rejects.toMatchObject({ reason: 'NotFound', values: { what: 'activity' } });
});

it('refuses to carry out a decision that is not there', async () => {
  const bus = await busOn(openEngines());
  await bus.execute(establish(['includeActivity']));
  await bus.execute(proposing);
  const include = (key: string) =>
    bus.execute(new DecideActivity({ ...to('a1', key), command: { type: 'IncludeActivity', today, decision: 'd1' } }));
  await expect(include('i-1')).rejects.toMatchObject({ reason: 'NotFound', values: { what: 'decision' } });
  await bus.execute(recording('styrgruppen'));
  expect((await include('i-2')).events).toMatchObject([{ type: 'ActivityDecided', decision: 'd1' }]);
});

it('refuses to move the duration of an activity that has been cancelled, which its terms do not know', async () => {
  const bus = await busOn(openEngines());
  await bus.execute(proposing);
  await bus.execute(agreeing);
  await bus.execute(new DecideActivity({ ...to('a1', 'c'), command: { type: 'CancelActivity', today, reason: 'Behövs inte.' } }));
  const move = new DecideActivityTerms({ ...to('a1', 'm'), command: { type: 'ChangeDuration', today, duration: { kind: 'openEnded' } } });
  await expect(bus.execute(move)).rejects.toEqual(new Refusal('ActivityCancelled', {}));
});

it('refuses a follow-up for a period that the terms do not name', async () => {
  const bus = await busOn(openEngines());
  await bus.execute(proposing);
  await bus.execute(agreeing);
  const submit = (tertial: 'T1' | 'T2') =>
    new DecideFollowUp({
      ...to(`a1.2026-${tertial.toLowerCase()}`, tertial),
      command: {
        type: 'SubmitFollowUp',
        today,
        activity: 'a1',
        period: { year: 2026, tertial },
        kind: 'process',
        rating: 'green',
        text: { open: 'Går bra.' },
      },
    });
  await expect(bus.execute(submit('T1'))).rejects.toMatchObject({ reason: 'PeriodNotScheduled' });
  expect((await bus.execute(submit('T2'))).version).toBe(1);
});

it('does not start with two handlers of one message', async () => {
  class Twice extends Command<void> {}
  @CommandHandler(Twice)
  class One implements ICommandHandler<Twice> {
    async execute(): Promise<void> {}
  }
  @CommandHandler(Twice)
  class Other implements ICommandHandler<Twice> {
    async execute(): Promise<void> {}
  }
  @Module({ imports: [DecisionsModule.register({ engine: openEngines() })], providers: [One, Other] })
  class Both {}
  await expect(started(Both)).rejects.toThrow('Twice is handled twice: by One in Both and by Other in Both');
});
