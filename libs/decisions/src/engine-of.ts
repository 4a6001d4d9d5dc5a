import { createCodec, KnownStreams, type Clock, type Engine, type Random, type Stores } from '@sparbar/event-sourcing';
import { catalogue } from '@sparbar/domain';

/** Where a cooperation's decisions are written. The system's own log is one too. */
export type EngineOf = (cooperation: string) => Promise<Engine>;

/** One engine per log, on these stores; opened on first use and kept. */
export function enginesOn(stores: Stores, clock: Clock, random: Random): EngineOf {
  const engines = new Map<string, Promise<Engine>>();
  const known = new KnownStreams();
  const open = async (cooperation: string): Promise<Engine> => {
    const { events, keys } = await stores.open(cooperation);
    return { events: known.over(events), codec: createCodec({ catalogue, keys, random }), clock, random };
  };
  return (cooperation) => {
    const opened = engines.get(cooperation);
    if (opened !== undefined) return opened;
    const opening = open(cooperation);
    engines.set(cooperation, opening);
    // A store that could not be opened is tried again by the next caller.
    opening.catch(() => engines.delete(cooperation));
    return opening;
  };
}

/** Under which the handlers find it. */
export const engineOfToken = Symbol('EngineOf');
