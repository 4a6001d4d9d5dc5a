import type { ModulesContainer } from '@nestjs/core';

/**
 * The buses let a second handler of a message take over with a mere warning: which of two decides would then hang on the order of imports.
 * So two is an error, said when the application starts.
 */
export function assertOneHandlerEach(modules: ModulesContainer): void {
  const seen = new Map<object, string>();
  for (const module of modules.values()) {
    for (const provider of module.providers.values()) {
      const handler = provider.metatype;
      const message = typeof handler === 'function' ? handledBy(handler) : undefined;
      if (handler === null || message === undefined) continue;
      const earlier = seen.get(message);
      if (earlier !== undefined)
        throw new Error(`${nameOf(message)} is handled twice: by ${earlier} and by ${nameOf(handler)} in ${module.name}`);
      seen.set(message, `${nameOf(handler)} in ${module.name}`);
    }
  }
}

/** Where @CommandHandler and @QueryHandler note what a class handles. */
const notes = ['__commandHandler__', '__queryHandler__'] as const;

function handledBy(handler: object): object | undefined {
  for (const note of notes) {
    const message: unknown = Reflect.getMetadata(note, handler);
    if (typeof message === 'function') return message;
  }
  return undefined;
}

const nameOf = (something: object): string => ('name' in something ? String(something.name) : 'a message');
