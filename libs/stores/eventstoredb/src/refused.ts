/** The server, or the way to it, is not one that facts can be entrusted to. Nothing was written. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
}

/** The stream is set to forget what was written to it. Nothing more is written there until that has been undone. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';
}

/** More than the server takes at once. Nothing was sent. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
}
