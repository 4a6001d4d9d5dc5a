import { existsSync, readFileSync } from 'node:fs';
import { fastify } from 'fastify';

/** Fastify and nothing else: answers everything with the same bytes. */
const [, , file = ''] = process.argv;
const answer = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
const app = fastify({ forceCloseConnections: true });
app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(answer));
app.post('/', (_request, reply) => reply.code(201).type('application/json; charset=utf-8').send(answer));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.stdin.resume().once('end', () => process.exit());
