import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpProblem } from './problem';
import { documentOf } from './problem-document';

/**
 * What Node itself could not read as a request: raw letters in an address, headers too large, a line that is no HTTP. There is no request to answer
 * then, only the line it came on; so the answer is written there, and the line closed. The reader's language is not known.
 */
export function answerUnreadable(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const kind = kindOf(error.code);
  const document = documentOf(new HttpProblem(kind, {}), 'sv');
  const body = JSON.stringify(document);
  socket.end(
    [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ''}`,
      'content-type: application/problem+json; charset=utf-8',
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

function kindOf(code: string | undefined): 'HeadersTooLarge' | 'TooSlow' | 'AddressMalformed' {
  if (code === 'HPE_HEADER_OVERFLOW') return 'HeadersTooLarge';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'TooSlow' : 'AddressMalformed';
}
