import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HttpProblem } from '../http/problem';
import type { Intent } from './intent';

const most = 10_000;

/**
 * Each stream remembers the keys it was written under, for ever. A key used again for another stream would not be found there, so the edge
 * remembers the latest ones as well.
 */
@Injectable()
export class UsedKeys {
  private readonly used = new Map<string, string>();

  check({ actor, key, sent }: Intent): void {
    const found = this.used.get(`${actor.id} ${key}`);
    if (found !== undefined && found !== digest(sent)) throw new HttpProblem('KeyReused', {});
  }

  /** Only what led to something: a refused attempt may be corrected and sent again under its key. */
  remember({ actor, key, sent }: Intent): void {
    this.used.set(`${actor.id} ${key}`, digest(sent));
    const oldest = this.used.size > most ? this.used.keys().next().value : undefined;
    if (oldest !== undefined) this.used.delete(oldest);
  }
}

/** Held in memory only, and not the words themselves. */
const digest = (sent: object): string => createHash('sha256').update(JSON.stringify(sent)).digest('base64');
