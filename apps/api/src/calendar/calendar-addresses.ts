import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemLog, type KeyStore, type Stores } from '@sparbar/event-sourcing';
import { houseToken, storesToken, type House } from '../house';
import { Accounts } from '../identity/accounts';
import { Memberships } from '../identity/memberships';
import type { Membership } from '../identity/signed-in';

const domain = 'calendar';
const shape = /^([a-z][a-z0-9]{1,31})\.([\w-]{1,64})\.([1-9]\d{0,5})\.([\w-]{43})$/;

/**
 * The address under which a calendar program fetches somebody's days. A program cannot sign in, so who has the address may read the days: it is sealed with
 * a key of its own, one for each person and cooperation, and is dead when that key is destroyed, the account closed, or the place in the cooperation gone.
 */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly memberships: Memberships,
    private readonly accounts: Accounts,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(houseToken) private readonly house: House,
  ) {}

  async of({ cooperation, account }: Membership): Promise<string> {
    const { number, key } = await this.current(cooperation, account);
    const name = nameOf(cooperation, account, number);
    return `${name}.${sealOf(key, name)}`;
  }

  /** Whoever had the address is shut out; the next one asked for is another. */
  async renew({ cooperation, account }: Membership): Promise<void> {
    const { number } = await this.current(cooperation, account);
    await (await this.keys()).destroy(domain, nameOf(cooperation, account, number));
  }

  /** Whose days an address gives, if it gives any. */
  async whose(address: string): Promise<Membership | undefined> {
    const [, cooperation, account, number, seal] = shape.exec(address) ?? [];
    if (cooperation === undefined || account === undefined || number === undefined || seal === undefined) return undefined;
    const name = nameOf(cooperation, account, Number(number));
    const key = await (await this.keys()).find(domain, name);
    if (key === undefined || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(key, name)))) return undefined;
    return (await this.isOpen(account)) ? this.memberships.in(cooperation, account) : undefined;
  }

  /** A demonstration's people have no account that could be closed. */
  private async isOpen(account: string): Promise<boolean> {
    const status = await this.accounts.status(account);
    return status === 'open' || (status === undefined && this.house.demo);
  }

  private async current(cooperation: string, account: string): Promise<{ readonly number: number; readonly key: Buffer }> {
    const keys = await this.keys();
    for (let number = 1; ; number += 1) {
      const key = await keys.obtain(domain, nameOf(cooperation, account, number));
      if (key !== undefined) return { number, key };
    }
  }

  private async keys(): Promise<KeyStore> {
    return (await this.stores.open(systemLog)).keys;
  }
}

const nameOf = (cooperation: string, account: string, number: number): string => `${cooperation}.${account}.${number}`;

const sealOf = (key: Buffer, name: string): string => createHmac('sha256', key).update(name).digest('base64url');
