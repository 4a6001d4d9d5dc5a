import { useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import { Said } from '../administration/said';
import { useMembership } from '../api/session';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import type { ForumFormProps } from './forum-form';
import { Meetings, Minutes } from './how-forms';
import { Dissolve, MandateForm, Parts, Rename, Superior } from './what-forms';
import { Chairs, Join } from './who-forms';

type Act = 'join' | 'chairs' | 'meetings' | 'minutes' | 'parts' | 'superior' | 'rename' | 'mandate' | 'form' | 'dissolve';

const forms: Readonly<Record<Act, ComponentType<ForumFormProps>>> = {
  ...{ join: Join, chairs: Chairs, meetings: Meetings, minutes: Minutes, parts: Parts, superior: Superior },
  ...{ rename: Rename, mandate: MandateForm, form: MandateForm, dissolve: Dissolve },
};
/** Whether it is there, what it is called and what it may decide is said by the administrator; the rest also by who prepares the work. */
const forBoth: readonly Act[] = ['join', 'chairs', 'meetings', 'minutes', 'parts', 'superior'];

/** What one may say of the forum: one form at a time, opened in its place. */
export function ActOnForum({ coop, forum, cooperation }: Pick<ForumFormProps, 'coop' | 'forum' | 'cooperation'>) {
  const words = useWords();
  const { fora, ui } = words;
  const point = usePointInTime();
  const { mayRecord, mayManage } = useMembership(coop);
  const [open, setOpen] = useState<Act>();
  const [said, setSaid] = useState<string>();
  const buttons = useRef<Partial<Record<Act, HTMLButtonElement | null>>>({});
  if (!mayRecord && !mayManage) return null;
  if (point.at !== undefined) return <p className="quiet writing-closed">{ui.past.writingClosed}</p>;
  const gone = forum.standing === 'dissolved';
  const alone: readonly Act[] = gone ? [] : ['rename', forum.standing === 'announced' ? 'form' : 'mandate', 'dissolve'];
  const acts = [...forBoth, ...(mayManage ? alone : [])];
  const close = (act: Act) => {
    setOpen(undefined);
    buttons.current[act]?.focus();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === undefined) return;
    event.stopPropagation();
    close(open);
  };
  const Form = open === undefined ? undefined : forms[open];
  return (
    <section className="stack" aria-labelledby="forum-acts" onKeyDown={escape}>
      <h2 id="forum-acts">{fora.act.title}</h2>
      <Said text={said} />
      <div className="row">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className={`button small ${act === 'dissolve' ? 'danger' : ''}`}
            ref={(button) => {
              buttons.current[act] = button;
            }}
            aria-expanded={open === act}
            onClick={() => {
              setSaid(undefined);
              setOpen(open === act ? undefined : act);
            }}
          >
            {fora.act[act]}
          </button>
        ))}
      </div>
      {open !== undefined && Form !== undefined && (
        <Form
          key={open}
          {...{ coop, forum, cooperation }}
          onClose={() => close(open)}
          onSaved={() => {
            setOpen(undefined);
            setSaid(fora.done[open]);
          }}
        />
      )}
    </section>
  );
}
