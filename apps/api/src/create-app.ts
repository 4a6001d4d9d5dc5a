import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock, Random, Stores } from '@sparbar/event-sourcing';
import type { Following } from '@sparbar/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import type { House } from './house';
import { rememberRoutes } from './http/allowed-methods';
import { secureAnswers } from './http/headers';
import { acceptJsonOnly, bodyLimit } from './http/json-body';
import { documentOf, sendProblem } from './http/problem-document';
import { problemOf } from './http/problem.filter';
import { languageOf } from './http/reader-language';
import { answerUnreadable } from './http/unreadable-request';
import { serveDocumentation } from './documentation/documentation';
import { serveWeb } from './web-files';

export interface AppOptions {
  readonly stores: Stores;
  readonly following: Following;
  readonly clock: Clock;
  readonly random: Random;
  readonly demo: boolean;
  readonly production?: boolean;
  /** The folder of the built web application; left out: the API alone. */
  readonly web?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly trustProxy?: number | readonly string[] | undefined;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly sessionSecret?: string;
  readonly limits?: Partial<typeof usualLimits>;
  readonly logLevels?: readonly LogLevel[];
}

const usualLimits = {
  requestsPerMinute: 600,
  signInsPerMinute: 10,
  listeners: 1_000,
  listenersEach: 20,
  readerPatienceMs: 20_000,
  requestPatienceMs: 30_000,
};

/** The whole edge on the given stores. Whoever made the stores and the following also stops them. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { stores, following, clock, random } = options;
  const house = houseOf(options);
  const adapter = adapterFor(options);
  // Nest's type for the instance knows every server there is; ours is one of them.
  const server = adapter.getInstance();
  rememberRoutes(server);
  acceptJsonOnly(server);
  secureAnswers(server, house.secure);
  const parts = { stores, following, clock, random, house, sessionSecret: options.sessionSecret ?? '' };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: [...(options.logLevels ?? ['error', 'fatal'])],
  });
  app.setGlobalPrefix('api');
  await serveDocumentation(app);
  if (options.web !== undefined) await serveWeb(app, options.web);
  await app.init();
  await server.ready();
  return app;
}

function houseOf({ demo, production = false, tls, trustProxy, publicUrl, limits }: AppOptions): House {
  const behindTls = publicUrl === undefined ? trustProxy !== undefined : publicUrl.startsWith('https:');
  return { demo: demo && !production, production, secure: tls !== undefined || behindTls, publicUrl, ...usualLimits, ...limits };
}

function adapterFor({ tls, trustProxy, limits }: AppOptions): FastifyAdapter {
  const patience = limits?.requestPatienceMs ?? usualLimits.requestPatienceMs;
  // Looked at often enough for the patience to be what it says; Node's own would be half a minute more, and twice as long for the headers.
  const waiting = { headersTimeout: patience, connectionsCheckingInterval: Math.min(patience, 5_000) };
  const shared = {
    bodyLimit,
    // Stopping does not wait for browsers that hold a line open for news.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: patience,
    trustProxy: trusted(trustProxy),
    clientErrorHandler: answerUnreadable,
    // What the router itself cannot read never reaches a filter.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
      const problem = problemOf(error, request);
      sendProblem(reply, documentOf(problem, languageOf(request)), { ...problem.extra.headers, 'x-content-type-options': 'nosniff' });
    },
  };
  // Nest's options leave out what Fastify takes for TLS.
  const options = tls === undefined ? { ...shared, http: waiting } : { ...shared, https: { ...tls, ...waiting } };
  return new FastifyAdapter(options as ConstructorParameters<typeof FastifyAdapter>[0]) as FastifyAdapter;
}

function trusted(proxy: AppOptions['trustProxy']): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (proxy === undefined) return false;
  return typeof proxy === 'number' ? (_address, hop) => hop < proxy : [...proxy];
}
