import { Logger, type ArgumentsHost } from '@nestjs/common';
import { BadEvent, SubjectErased, UnreadableEvent } from '@sparbar/event-sourcing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, ProblemFilter } from './problem.filter';
import { documentOf } from './problem-document';

const answered = (thrown: Error) => documentOf(problemOf(thrown, {} as FastifyRequest), 'sv');

describe('what the engine throws', () => {
  it('blames whoever sent a text that cannot be stored', () => {
    expect(answered(new BadEvent('/data/text holds half a character'))).toMatchObject({ status: 400, type: '/problems/text-unreadable' });
  });

  it('blames nobody for a stored event that cannot be read, and says where it stands and whom to tell', () => {
    const thrown = new UnreadableEvent('norrvik.decision-7', 3, new BadEvent('/type "X" is not known'));
    expect(answered(thrown)).toMatchObject({ status: 503, type: '/problems/stored-unreadable' });
    expect(answered(thrown).detail).toMatch(/^Händelse 3 i norrvik\.decision-7 går inte att läsa .*Säg till den som sköter Spårbar/);
  });

  it('says of what has been erased what it is, where, and what to do', () => {
    const thrown = new SubjectErased({ domain: 'p-1', key: 'record:norrvik.decision-7' });
    expect(answered(thrown)).toMatchObject({ status: 409, type: '/problems/subject-erased' });
    expect(answered(thrown).detail).toMatch(/^Personuppgifterna i norrvik\.decision-7 har raderats.*Lägg upp ett nytt ärende/);
  });
});

describe('what is written down of what was thrown', () => {
  const request = { method: 'GET', url: '/api/cooperations/norrvik/events?actor=u-1', headers: {} } as unknown as FastifyRequest;
  const host = {
    switchToHttp: () => ({ getRequest: () => request, getResponse: () => ({ sent: true }) as FastifyReply }),
  } as unknown as ArgumentsHost;
  const unreadable = (version: number) => new UnreadableEvent('norrvik.decision-7', version, new BadEvent('/type "X" is not known'));

  it('is an event that cannot be read once, however often it is met, and what fails each time', () => {
    const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const filter = new ProblemFilter();
    for (const version of [3, 3, 4, 3]) filter.catch(unreadable(version), host);
    expect(written).toHaveBeenCalledTimes(2);
    for (const _ of [1, 2]) filter.catch(new Error('Nobody thought of this'), host);
    expect(written).toHaveBeenCalledTimes(4);
    expect(written).toHaveBeenCalledWith('GET /api/cooperations/norrvik/events', expect.stringContaining('decision-7'));
    written.mockRestore();
  });
});
