/** The models alone, for programs that fold and ask nothing over the bus. */
export * from './read-models';
