import type { Capacity } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import { api } from '../api/client';
import { useWords } from '../words/language';
import { blankContact, contactIn, ContactFields } from './contact-fields';
import { ForumForm, type ForumFormProps } from './forum-form';

const capacities: readonly Capacity[] = ['member', 'deputy', 'secretary', 'coopted', 'presenter', 'observer'];

/** Somebody takes a seat, in a capacity. */
export function Join({ coop, forum, cooperation, ...rest }: ForumFormProps) {
  const words = useWords();
  const { fora } = words;
  const [who, setWho] = useState(blankContact);
  const [capacity, setCapacity] = useState<Capacity>('member');
  const contact = contactIn(who);
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.join}
      told={contact && { who: contact, capacity }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/members', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <ContactFields value={who} parties={cooperation.parties} onChange={setWho} />
      <Choice
        label={fora.capacity}
        value={capacity}
        options={capacities.map((one) => [one, words.label.capacity[one]] as const)}
        onChange={setCapacity}
      />
    </ForumForm>
  );
}

interface LeaveProps extends ForumFormProps {
  readonly member: string;
  readonly name: string;
}

/** A seat is left. */
export function Leave({ coop, forum, cooperation: _cooperation, member, name, ...rest }: LeaveProps) {
  const { fora } = useWords();
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.leaveOf(name)}
      told={{}}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/members/{member}/departure', {
          params: { path: { coop, forum: forum.id, member }, header },
          body,
        })
      }
    />
  );
}

/** One leads it, or two together. */
export function Chairs({ coop, forum, cooperation, ...rest }: ForumFormProps) {
  const { fora } = useWords();
  const [first, setFirst] = useState(blankContact);
  const [second, setSecond] = useState(blankContact);
  const [two, setTwo] = useState(false);
  const chairs = [first, ...(two ? [second] : [])].flatMap((one) => contactIn(one) ?? []);
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.chairs}
      told={chairs.length === 0 ? undefined : { chairs }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/chairs', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <ContactFields value={first} parties={cooperation.parties} onChange={setFirst} />
      <label className="choice">
        <input type="checkbox" checked={two} onChange={({ target }) => setTwo(target.checked)} />
        {fora.secondChair}
      </label>
      {two && <ContactFields value={second} parties={cooperation.parties} onChange={setSecond} />}
    </ForumForm>
  );
}
