/** How much everybody does in one run of each measure. */
export const sizes = {
  /** Appends one after the other to a stream that is there. */
  appends: 200,
  /** Writers at once, each to a stream of its own, and how many events each appends, one at a time. */
  writers: 64,
  appendsEach: 50,
  streamReads: 40,
  streamLength: 1_000,
  page: 1_000,
  log: 100_000,
  /** Connections that read, and how many answers they get in all. */
  readers: 16,
  reads: 4_000,
  commanders: 64,
  commands: 2_000,
  /** Points of the past that are asked for, one after the other. */
  pasts: 200,
  /** On servers: the log that is read whole, the one read models are made of, and how many appends are followed until they are seen, after so many others. */
  serverLog: 20_000,
  rebuilt: 500,
  seen: 500,
  warm: 100,
};
