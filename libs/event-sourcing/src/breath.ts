/** Lets whatever else this thread has to do go first. What is read from a file at once is ready at once, and without this nobody else would get a turn. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
