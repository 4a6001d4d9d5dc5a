/** The deciding alone, for programs that have no use for the command bus: the following thread starts in half the time. */
export * from './engine-of';
export * from './decide';
export * from './state-of';
