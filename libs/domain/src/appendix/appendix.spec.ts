import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { appendixDecider, areaId, areaParts, type AppendixCommand } from './appendix';
import type { AppendixArea, AppendixEvent, AreaFate, PriorityAppendix } from './appendix.events';

const { given, when } = scenario(appendixDecider, catalogue);

const today = '2026-09-24';
const on = (date: string) => ({ precision: 'day', date }) as const;
const area = (id: string, name: string): AppendixArea => ({ id, name, description: null, level: 'local', handling: null });
const document: PriorityAppendix = {
  title: 'Prioriterade områden',
  version: '2024',
  origin: { issuer: 'Norrviks stad', reference: null },
  inForceFrom: on('2024-01-01'),
  signedOn: on('2024-01-11'),
  reviewDue: null,
  areas: [area('platser', 'Platser'), area('unga', 'Unga')],
};
const hash = '0f'.repeat(32);
const adopt: AppendixCommand = { type: 'AdoptAppendix', today, ...document, hash };
const adopted: AppendixEvent = { type: 'PriorityAppendixAdopted', data: { ...document, hash }, effectiveOn: on('2024-01-01') };

describe('an appendix', () => {
  test('is taken in once, and holds from the day it was in force by its own words, though it was signed later', () => {
    when(adopt).then(adopted);
    given(adopted).when(adopt).thenNothing();
    given(adopted)
      .when({ ...adopt, version: '2025' })
      .thenRefused('AlreadyExists', { what: 'appendix' });
  });

  test('that was signed before it comes into force is there from its signature, and one of which all lies ahead from when it is told', () => {
    const ahead = { inForceFrom: on('2027-01-01'), signedOn: on('2026-09-01') };
    when({ ...adopt, ...ahead }).then({ ...adopted, data: { ...document, ...ahead, hash }, effectiveOn: on('2026-09-01') });
    const later = { ...ahead, signedOn: null };
    when({ ...adopt, ...later }).then({ type: 'PriorityAppendixAdopted', data: { ...document, ...later, hash } });
  });

  test('has areas, each with a designation of its own', () => {
    when({ ...adopt, areas: [] }).thenRefused('TextMissing', { field: 'areas' });
    when({ ...adopt, areas: [area('a', 'Torg'), area('a', 'Stråk')] }).thenRefused('AreaTwice', { area: 'Stråk' });
    when({ ...adopt, areas: [area('a', ' ')] }).thenRefused('TextMissing', { field: 'area' });
  });

  test.each(['title', 'version'])('has a %s', (field) => when({ ...adopt, [field]: ' ' }).thenRefused('TextMissing', { field }));

  test('is reviewed, and again another day, but not before it was there', () => {
    const review: AppendixCommand = { type: 'ReviewAppendix', today, outcome: 'kept', nextReview: null };
    const reviewed: AppendixEvent = { type: 'PriorityAppendixReviewed', data: { outcome: 'kept', nextReview: null } };
    when(review).thenRefused('NotFound', { what: 'appendix' });
    given(adopted).when(review).then(reviewed);
    given(adopted, { ...reviewed, effectiveOn: on('2026-09-24') })
      .when(review)
      .thenNothing();
    given(adopted, { ...reviewed, effectiveOn: on('2025-09-24') })
      .when(review)
      .then(reviewed);
    given(adopted)
      .when({ ...review, effectiveOn: on('2023-10-01') })
      .thenRefused('OutOfOrder', { date: '2023-10-01', since: '2024-01-01' });
  });
});

describe('what became of an area', () => {
  const to: AreaFate = { kind: 'successors', areas: ['ny.trygghet', 'ny.platser'] };
  const map: AppendixCommand = {
    ...{ type: 'MapArea', today, appendix: 'bilaga', known: ['ny.platser', 'ny.trygghet'] },
    ...{ area: 'platser', to, ground: 'Samma platser', comment: null },
  };
  const data = { area: 'platser', from: null, to: { kind: 'successors', areas: ['ny.platser', 'ny.trygghet'] } } as const;
  const mapped: AppendixEvent = { type: 'PriorityAreaMapped', data: { ...data, ground: 'Samma platser', comment: null } };

  test('is decided, and the same said again adds nothing', () => {
    given(adopted).when(map).then(mapped);
    given(adopted, mapped).when(map).thenNothing();
  });

  test('is decided anew, and says what stood there', () => {
    given(adopted, { ...mapped, effectiveOn: on('2026-01-01') })
      .when({ ...map, to: { kind: 'ceased' }, ground: 'Ingen tog över' })
      .then({
        type: 'PriorityAreaMapped',
        data: { area: 'platser', from: data.to, to: { kind: 'ceased' }, ground: 'Ingen tog över', comment: null },
      });
  });

  test('has a ground, and areas that are there, in another appendix', () => {
    given(adopted)
      .when({ ...map, ground: ' ' })
      .thenRefused('ReasonMissing', { for: 'PriorityAreaMapped' });
    given(adopted)
      .when({ ...map, area: 'torg' })
      .thenRefused('NotFound', { what: 'area' });
    given(adopted)
      .when({ ...map, known: ['ny.platser'] })
      .thenRefused('NotFound', { what: 'area' });
    given(adopted)
      .when({ ...map, to: { kind: 'successors', areas: ['bilaga.unga'] } })
      .thenRefused('AreaOfSameAppendix', {});
    given(adopted)
      .when({ ...map, to: { kind: 'successors', areas: [] } })
      .thenRefused('TextMissing', { field: 'areas' });
  });
});

test('an area is called other things besides, until one turns out to be another’s', () => {
  const call: AppendixCommand = { type: 'AlsoCallArea', today, area: 'platser', alias: ' Torgen ' };
  const called: AppendixEvent = { type: 'PriorityAreaAlsoCalled', data: { area: 'platser', alias: 'Torgen' } };
  given(adopted).when(call).then(called);
  given(adopted, called).when(call).thenNothing();
  given(adopted, called)
    .when({ ...call, type: 'NotCallArea' })
    .thenRefused('ReasonMissing', { for: 'alias' });
  given(adopted, called)
    .when({ ...call, type: 'NotCallArea', reason: 'Fel rad' })
    .then({ type: 'PriorityAreaNotCalled', data: { area: 'platser', alias: 'Torgen' }, reason: 'Fel rad' });
  given(adopted)
    .when({ ...call, type: 'NotCallArea', reason: 'Fel rad' })
    .thenNothing();
});

test('an area’s id in the log is its appendix and its own, and comes apart again', () => {
  expect(areaParts(areaId('bilaga.2020', 'platser'))).toEqual({ appendix: 'bilaga.2020', area: 'platser' });
  expect([areaParts('platser'), areaParts('.platser'), areaParts('bilaga.')]).toEqual([undefined, undefined, undefined]);
});
