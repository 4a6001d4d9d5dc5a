import { BadEvent, SubjectErased, UnreadableEvent } from '@sparbar/event-sourcing';
import type { FastifyRequest } from 'fastify';
import { problemOf } from './problem.filter';
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
