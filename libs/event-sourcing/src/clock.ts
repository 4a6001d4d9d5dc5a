/** The time of day. Demonstrations and tests bring their own. */
export interface Clock {
  now(): Date;
}

/** Randomness: salts and keys. Tests bring a fixed one. */
export interface Random {
  bytes(count: number): Buffer;
}
