/** Keys that can be destroyed. What they sealed is then gone for good, while every hash and proof over it still holds. */
export interface KeyStore {
  /** The key of this name, made durably if it is the first time it is asked for. A destroyed name is never made again: `undefined`. */
  obtain(domain: string, key: string): Promise<Buffer | undefined>;
  /** The key of this name, or `undefined` if there is none or it has been destroyed. */
  find(domain: string, key: string): Promise<Buffer | undefined>;
  /** Forgets the key and remembers that it was destroyed. Repeating it changes nothing. */
  destroy(domain: string, key: string): Promise<void>;
  close(): Promise<void>;
}

/** All that opening what is sealed asks of the keys. */
export type KeysToOpen = Pick<KeyStore, 'find'>;
