import type { FastifyRequest } from 'fastify';
import type { House } from '../house';

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** A write that a page of somebody else's sent with our cookie. Browsers say where a call comes from; what is no browser says nothing. */
export function fromAnotherSite(request: FastifyRequest, house: House): boolean {
  if (reading.includes(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  return origin !== undefined && !ours(origin, request, house);
}

function ours(origin: string, request: FastifyRequest, house: House): boolean {
  if (house.publicUrl !== undefined && origin === new URL(house.publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

const loopbackAddresses = /^(::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
const loopbackNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** From this very machine, and asked for under its own name: a page elsewhere whose name was pointed at 127.0.0.1 is not. */
export function fromThisMachine(request: FastifyRequest): boolean {
  const addresses = [request.ip, request.socket.remoteAddress ?? ''];
  return addresses.every((address) => loopbackAddresses.test(address)) && loopbackNames.test(request.headers.host ?? '');
}
