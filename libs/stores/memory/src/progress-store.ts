import type { Progress, ProgressStore } from '@sparbar/event-sourcing';

export const openProgressStore = (kept: Map<string, Progress> = new Map()): ProgressStore => ({
  find: async (name) => kept.get(name),
  advance: async (name, expected, next) => {
    const current = kept.get(name);
    if (current?.position !== expected?.position || current?.epoch !== expected?.epoch) return false;
    kept.set(name, { ...next });
    return true;
  },
  close: async () => undefined,
});
