import { decide, enginesOn, type CommandFor } from '@sparbar/decisions/without-nest';
import type { ActivityTerms, Duration, StreamKind } from '@sparbar/domain';
import { canonical, stockholmDay, type StoredEvent, type StreamName } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { bytesOf, recordOf } from '../../libs/stores/eventstoredb/src/stored-record';
import type { Proposed } from '../stand-ins/eventstoredb/log';

export const cooperations = ['norrvik', 'soderby'] as const;
export const activity = 'a1';
export const forum = 'styrgruppen';
export const originOf = (cooperation: string): string => `sparbar.example/${cooperation}`;

/** Shortly before midnight in Stockholm: whatever goes on longer than three seconds does so over two days. */
export const begins = Date.parse('2026-02-20T22:59:57.000Z');

export interface PreparedAppend {
  readonly cooperation: string;
  readonly stream: StreamName;
  readonly version: number;
  readonly records: readonly Proposed[];
}

export const by = (date: string): Duration => ({ kind: 'dueBy', date: { precision: 'day', date } });

let made: Promise<readonly PreparedAppend[]> | undefined;

/** What stands in the log before anything is simulated: made once, by the real decisions, and the same in every run. */
export const prepared = (): Promise<readonly PreparedAppend[]> => (made ??= prepare());

async function prepare(): Promise<readonly PreparedAppend[]> {
  const stores = memoryStores();
  const clock = { now: () => new Date(begins - 86_400_000) };
  const engineOf = enginesOn(stores, clock, { bytes: (count) => Buffer.alloc(count, 7) });
  for (const cooperation of cooperations) {
    let given = 0;
    const give = async <Kind extends StreamKind>(kind: Kind, id: string, command: object): Promise<void> => {
      const full = { ...command, today: stockholmDay(clock.now()) } as unknown as CommandFor<Kind>;
      const actor = { id: 'anna', role: 'beredningsgrupp', party: 'p' };
      await decide(engineOf, cooperation, kind, id, full, { key: `given-${(given += 1)}`, actor, owner: 'p' });
    };
    await give('cooperation', cooperation, {
      ...{ type: 'OpenCooperation', name: 'Lokal samverkan', district: 'Norrvik', origin: originOf(cooperation) },
    });
    const mayDecide = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];
    await give('forum', forum, { type: 'EstablishForum', name: 'Styrgruppen', level: 'steering', mayDecide });
    await give('activity', activity, { type: 'ProposeActivity', reference: activity, title: 'Gå', area: 'Torg', plan: 'Planen' });
    await give('activity-terms', activity, { type: 'AgreeTerms', terms });
    await give('activity', activity, { type: 'IncludeActivity' });
    await give('activity', activity, { type: 'StartActivity' });
  }
  const appends: PreparedAppend[] = [];
  for (const cooperation of cooperations) {
    const { events } = await stores.open(cooperation);
    for (const stored of await events.readAll(0n, 1_000)) appends.push(appendOf(cooperation, stored));
  }
  return appends;
}

const appendOf = (cooperation: string, { envelope }: StoredEvent): PreparedAppend => {
  const { id, stream, version } = envelope;
  const record = recordOf({ id, stream, version, text: canonical(envelope) });
  const { id: recordId, type, data } = record;
  const bytes = { data: Buffer.from(JSON.stringify(data)), metadata: Buffer.from(bytesOf(record)) };
  return { cooperation, stream, version, records: [{ id: recordId, type, isJson: true, ...bytes }] };
};

const terms: ActivityTerms = {
  ...{ duration: by('2026-12-31'), workingGroup: null, meetingFrequency: null, convener: null },
  ...{ districtContact: null, policeContact: null, otherParticipants: [], followUp: null },
};
