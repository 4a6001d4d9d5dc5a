import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Memberships } from './memberships';

/** What sessions are signed with; empty where nothing was set. */
export const sessionSecretToken = Symbol('SessionSecret');

/**
 * The one-time link of an empty installation. Where several processes answer people they share a secret, and the link is made of it: whichever of them
 * printed it, any of them takes it. Without a secret its token lives in memory only: another start, another link.
 */
@Injectable()
export class FirstAdministrator {
  readonly token: string;

  constructor(
    private readonly memberships: Memberships,
    @Inject(sessionSecretToken) secret: string,
  ) {
    const token = secret === '' ? randomBytes(24) : createHmac('sha256', secret).update('first administrator').digest().subarray(0, 24);
    this.token = token.toString('base64url');
  }

  /** As long as nobody has used it. */
  async awaited(): Promise<boolean> {
    return !(await this.memberships.hasFirstAdministrator());
  }

  fits(token: string): boolean {
    const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
    return timingSafeEqual(digest(token), digest(this.token));
  }
}
