import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** An answer that says something in its headers too. */
export class Answer<Body> {
  constructor(
    readonly body: Body,
    readonly headers: Readonly<Record<string, string>>,
  ) {}
}

/** What is answered is somebody's own and of the moment: no cache between us keeps it, and a browser asks again. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value) => {
        if (reply.raw.headersSent) return value;
        reply.header('cache-control', 'private, no-store').header('vary', 'cookie, accept-language');
        if (!(value instanceof Answer)) return value;
        reply.headers(value.headers);
        return value.body as unknown;
      }),
    );
  }
}

export const etagOf = (version: number): string => `"${version}"`;
