/** Attachments and rendered reports, kept under the SHA-256 (hex) of their bytes. Putting the same bytes twice is once. */
export interface DocumentStore {
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, verified against the hash; `undefined` if there are none; `StoreDamaged` if they no longer fit. */
  get(hash: string): Promise<Uint8Array | undefined>;
  /** The hash of each document there is, in order. */
  all(): Promise<readonly string[]>;
}
