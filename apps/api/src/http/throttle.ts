import { ThrottlerModule } from '@nestjs/throttler';
import type { ExecutionContext } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { House } from '../house';
import { signingInKey } from './rate.guard';

const minute = 60_000;

/** Generous for people and their pages, narrow for guessing passwords. */
export function limits({ requestsPerMinute, signInsPerMinute }: House): DynamicModule {
  const isSigningIn = (context: ExecutionContext): boolean => Reflect.getMetadata(signingInKey, context.getHandler()) === true;
  return ThrottlerModule.forRoot({
    setHeaders: false,
    throttlers: [
      { name: 'all', ttl: minute, limit: requestsPerMinute },
      { name: 'sign-in', ttl: minute, limit: signInsPerMinute, skipIf: (context) => !isSigningIn(context) },
    ],
  });
}
