import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Memberships } from './memberships';

/** The one-time link of an empty installation. Its token lives in memory only: another start, another link. */
@Injectable()
export class FirstAdministrator {
  readonly token = randomBytes(24).toString('base64url');

  constructor(private readonly memberships: Memberships) {}

  /** As long as nobody has used it. */
  async awaited(): Promise<boolean> {
    return !(await this.memberships.hasFirstAdministrator());
  }

  fits(token: string): boolean {
    const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
    return timingSafeEqual(digest(token), digest(this.token));
  }
}
