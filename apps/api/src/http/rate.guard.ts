import { Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem';

export const signingInKey = 'sparbar:signing-in';
/** Marks a route where passwords can be guessed. */
export const SigningIn = (): MethodDecorator => SetMetadata(signingInKey, true);

/** One count for everything a session asks for; one by address for those who have not signed in, and a much lower one for guessing passwords. */
@Injectable()
export class RateGuard extends ThrottlerGuard {
  protected override getTracker(request: FastifyRequest): Promise<string> {
    return Promise.resolve(request.person?.session ?? request.ip);
  }

  protected override generateKey(context: ExecutionContext, tracker: string, name: string): string {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    return name === 'sign-in' ? `sign-in ${ip}` : `all ${tracker}`;
  }

  protected override throwThrottlingException(_context: ExecutionContext, { timeToBlockExpire }: ThrottlerLimitDetail): Promise<void> {
    const seconds = Math.max(1, timeToBlockExpire);
    return Promise.reject(new HttpProblem('TooManyRequests', { seconds }, { headers: { 'retry-after': String(seconds) } }));
  }
}
