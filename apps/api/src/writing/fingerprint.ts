import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonical } from '@sparbar/evidence';
import type { Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';

/**
 * What is compared when a key comes again. It stands in the event for ever, beside values that can be erased: a plain hash of what was sent
 * would let anybody try guesses against an erased note. So it is keyed, and the key lies with the other keys.
 */
@Injectable()
export class Fingerprint {
  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  async of(cooperation: string, sent: object): Promise<string> {
    const { keys } = await this.stores.open(cooperation);
    const key = await keys.obtain('edge', 'sent');
    if (key === undefined) throw new Error('The key that commands are compared with has been destroyed: restore the keys from their backup');
    return createHmac('sha256', key).update(canonical(sent)).digest('base64url');
  }
}
