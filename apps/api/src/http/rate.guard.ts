import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { houseToken, type House } from '../house';
import { HttpProblem } from './problem';
import { RecentTimes } from './recent-times';

const signingInKey = 'sparbar:signing-in';
const uncountedKey = 'sparbar:uncounted';
/** Marks a route where passwords can be guessed. */
export const SigningIn = (): MethodDecorator => SetMetadata(signingInKey, true);
/** Marks a controller for whatever watches over the process: it may ask as often as it likes. */
export const Uncounted = (): ClassDecorator => SetMetadata(uncountedKey, true);

const minute = 60_000;

/**
 * One count for everything a session asks for; one by address for those who have not signed in, and a much lower one for guessing passwords. Of any
 * minute, whenever it begins; what was refused is not counted.
 */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly asked = new Map<string, RecentTimes>();
  private swept = 0;

  constructor(
    private readonly reflector: Reflector,
    @Inject(houseToken) private readonly house: House,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<true | undefined>(uncountedKey, context.getClass()) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.count(`all ${request.person?.session ?? request.ip}`, this.house.requestsPerMinute);
    if (this.reflector.get<true | undefined>(signingInKey, context.getHandler()) === true)
      this.count(`sign-in ${request.ip}`, this.house.signInsPerMinute);
    return true;
  }

  private count(asker: string, most: number): void {
    const now = performance.now();
    this.sweep(now);
    const times = this.asked.get(asker) ?? new RecentTimes();
    this.asked.set(asker, times);
    times.forgetUntil(now - minute);
    if (times.count >= most) throw tooMany(Math.ceil(((times.oldest ?? now) + minute - now) / 1000));
    times.add(now);
  }

  /** Whoever has not asked for a minute is forgotten. */
  private sweep(now: number): void {
    if (now - this.swept < minute) return;
    this.swept = now;
    for (const [asker, times] of this.asked) {
      times.forgetUntil(now - minute);
      if (times.count === 0) this.asked.delete(asker);
    }
  }
}

function tooMany(wait: number): HttpProblem {
  const seconds = Math.max(1, wait);
  return new HttpProblem('TooManyRequests', { seconds }, { headers: { 'retry-after': String(seconds) } });
}
