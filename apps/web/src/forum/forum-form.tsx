import type { CooperationAnswer, ForumDetailAnswer } from '@sparbar/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMembership } from '../api/session';
import { useWrite } from '../api/use-write';
import { Wrong } from '../frame/states';
import { useWords } from '../words/language';
import { sinceAsked, When, type Since } from './when';

/** What every form about a forum is given. */
export interface ForumFormProps {
  readonly coop: string;
  readonly forum: ForumDetailAnswer;
  readonly cooperation: CooperationAnswer;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Sending<Told> = Parameters<typeof useWrite<Told & ReturnType<typeof sinceAsked>>>[1];

interface FormProps<Told extends object> extends Pick<ForumFormProps, 'coop' | 'onClose' | 'onSaved'> {
  readonly title: string;
  /** What is told; undefined while there is nothing to tell. */
  readonly told: Told | undefined;
  readonly send: Sending<Told>;
  /** It takes something away. */
  readonly dangerous?: true;
  readonly children?: ReactNode;
}

/** Something told of a forum from a day on: the fields of its own, then the day. */
export function ForumForm<Told extends object>({ coop, title, told, send, dangerous, children, onClose, onSaved }: FormProps<Told>) {
  const { ui } = useWords();
  const { today } = useMembership(coop);
  const [since, setSince] = useState<Since>({ day: today, afterwards: false });
  const write = useWrite(coop, send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (told !== undefined) write.mutate({ ...told, ...sinceAsked(since) }, { onSuccess: onSaved });
  };
  return (
    <form className="card stack forum-form" aria-label={title} onSubmit={submit}>
      <h3>{title}</h3>
      {write.error !== null && <Wrong error={write.error} />}
      {children}
      <When value={since} today={today} onChange={setSince} />
      <div className="row">
        <button className={`button ${dangerous === true ? 'danger' : 'main'}`} disabled={write.isPending}>
          {dangerous === true ? title : ui.actions.record}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {ui.actions.cancel}
        </button>
      </div>
    </form>
  );
}
