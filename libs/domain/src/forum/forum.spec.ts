import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { forumDecider, type ForumCommand } from './forum';
import type { ForumEvent } from './forum.events';

const { given, when } = scenario(forumDecider, catalogue);

const establish: ForumCommand = {
  type: 'EstablishForum',
  today: '2026-09-24',
  name: 'Styrgruppen',
  level: 'steering',
  mayDecide: ['other', 'includeActivity', 'other'],
};
const established: ForumEvent = {
  type: 'ForumEstablished',
  data: { name: 'Styrgruppen', level: 'steering', mayDecide: ['includeActivity', 'other'] },
};

test('a forum is established once; its mandate is a set', () => {
  when(establish).then(established);
  given(established).when(establish).thenNothing();
  given(established)
    .when({ ...establish, mayDecide: ['includeActivity', 'other'] })
    .thenNothing();
  given(established)
    .when({ ...establish, mayDecide: [] })
    .thenRefused('AlreadyExists', { what: 'forum' });
  when({ ...establish, name: ' ' }).thenRefused('TextMissing', { field: 'name' });
});
