import type { Progress, ProgressStore } from '@sparbar/event-sourcing';

export const openProgressStore = (kept: Map<string, Progress> = new Map()): ProgressStore => ({
  find: async (name) => kept.get(name),
  advance: async (name, expected, next) => {
    const current = kept.get(name);
    if (current?.position !== expected?.position || current?.epoch !== expected?.epoch) return false;
    kept.set(name, { ...next });
    return true;
  },
  all: async () => [...kept].map(([name, progress]) => ({ name, ...progress })).sort((one, other) => (one.name < other.name ? -1 : 1)),
  close: async () => undefined,
});
