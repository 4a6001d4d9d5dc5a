import type { ActivityAnswer } from '@sparbar/contracts';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMembership } from '../api/session';
import { useHasDraft } from '../drafts/use-draft';
import { announce } from '../frame/announce';
import { useKeys } from '../frame/use-keys';
import type { PointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { ContinueActivity } from './continue-activity';
import { CorrectField } from './correct-field';
import { NewStatus } from './new-status';
import { RecordUpdate } from './record-update';
import { possibleFrom } from './status-steps';

interface RecordingProps {
  readonly coop: string;
  readonly activity: ActivityAnswer;
  readonly point: PointInTime;
  readonly onSaved: () => void;
}

/** What one can say about the activity; today, and if one may. */
export function Recording(props: RecordingProps) {
  const words = useWords();
  const { mayRecord } = useMembership(props.coop);
  if (!mayRecord) return null;
  if (props.point.at !== undefined) return <p className="quiet writing-closed">{words.ui.past.writingClosed}</p>;
  return <Forms {...props} />;
}

const forms = ['update', 'status', 'correction', 'continuation'] as const;
type Form = (typeof forms)[number];

/**
 * One form at a time opens in its place under the heading. The closed ones stay, unseen, so that what was typed in them is there
 * when they are opened again.
 */
function Forms({ coop, activity, onSaved }: RecordingProps) {
  const words = useWords();
  const navigate = useNavigate();
  const hasDraft = useHasDraft(coop);
  const [saved, setSaved] = useState<{ readonly form: Form; readonly said: string }>();
  const [correcting, setCorrecting] = useState<string>();
  const buttons = useRef<Partial<Record<Form, HTMLButtonElement | null>>>({});
  const confirmation = useRef<HTMLDivElement>(null);
  const { reference, status } = activity;
  // What one had begun stands open when one comes back.
  const [open, setOpen] = useState<Form | undefined>(() => forms.find((form) => hasDraft(`${form}.${reference}`)));
  const updatable = status !== 'cancelled';
  const movable = possibleFrom(activity).length > 0;
  const continuable = movable && status !== 'proposed';

  const show = (form: Form) => {
    setSaved(undefined);
    setCorrecting(undefined);
    setOpen(form);
  };
  const close = (form: Form) => {
    setOpen(undefined);
    buttons.current[form]?.focus();
  };
  const done = (form: Form, said = '') => {
    setOpen(undefined);
    setCorrecting(undefined);
    setSaved({ form, said });
    announce(words.frame.recorded[form]);
    onSaved();
  };
  // What is recorded stays; putting it right is to say something new. Where the status can go no further, that is said in words.
  const corrected = (saved?.form === 'status' && !movable) || saved?.form === 'continuation' ? 'update' : saved?.form;
  const correct = () => {
    if (saved === undefined || corrected === undefined) return;
    show(corrected);
    if (corrected === 'update') setCorrecting(saved.said);
  };
  const cameFor = useLocation({ select: ({ state }) => state.form });
  useEffect(() => {
    if (cameFor === undefined) return;
    setSaved(undefined);
    setOpen(cameFor);
    // Once: who comes back or reads the page anew did not ask for it.
    void navigate({ to: '.', search: true, state: {}, replace: true, resetScroll: false });
  }, [cameFor, navigate]);
  useEffect(() => {
    if (saved !== undefined) confirmation.current?.focus();
  }, [saved]);
  useKeys({
    ...(updatable ? { u: () => show('update') } : {}),
    ...(movable ? { s: () => show('status') } : {}),
    d: () => void navigate({ to: '/$coop/registrera-beslut', params: { coop }, search: { activity: reference } }),
  });

  const formProps = (form: Form) => ({
    coop,
    activity,
    hidden: open !== form,
    onClose: () => close(form),
    onSaved: (said?: string) => done(form, said),
  });
  const opener = (form: Form, label: string, key?: string) => (
    <button
      type="button"
      className={form === 'update' ? 'button main' : 'button'}
      ref={(button) => {
        buttons.current[form] = button;
      }}
      aria-expanded={open === form}
      {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
      onClick={() => (open === form ? close(form) : show(form))}
    >
      {label}
      {key !== undefined && <kbd aria-hidden="true">{key}</kbd>}
    </button>
  );
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === undefined) return;
    event.stopPropagation();
    close(open);
  };

  return (
    <div className="stack" onKeyDown={escape}>
      <div className="row">
        {updatable && opener('update', words.ui.activity.newUpdate, 'U')}
        {movable && opener('status', words.ui.activity.newStatus, 'S')}
        <Link className="button" to="/$coop/registrera-beslut" params={{ coop }} search={{ activity: reference }} aria-keyshortcuts="D">
          {words.ui.decisions.record}
          <kbd aria-hidden="true">D</kbd>
        </Link>
        {opener('correction', words.ui.actions.correct)}
        {continuable && opener('continuation', words.continuation.open)}
      </div>
      {saved !== undefined && (
        <div className="saved row" ref={confirmation} tabIndex={-1}>
          <p>
            {words.frame.recorded[saved.form]}
            {saved.form === 'status' && ` ${words.frame.recorded.now(words.status[status])}`}{' '}
            <a href="#timeline">{words.ui.actions.showInTimeline}</a>
          </p>
          {(corrected !== 'update' || updatable) && (
            <button type="button" className="button small" onClick={correct}>
              {words.ui.actions.correct}
            </button>
          )}
        </div>
      )}
      {updatable && <RecordUpdate {...formProps('update')} correcting={correcting} />}
      {movable && <NewStatus {...formProps('status')} />}
      <CorrectField {...formProps('correction')} />
      {continuable && <ContinueActivity {...formProps('continuation')} />}
    </div>
  );
}
