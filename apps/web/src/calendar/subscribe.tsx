import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { answered } from '../api/problem';
import { announce } from '../frame/announce';
import { Wrong } from '../frame/states';
import { useLanguage, useWords } from '../words/language';

/** The due dates in one's own calendar: an address to copy, and a new one where the old has gone astray. Asked for only by whoever opens it. */
export function Subscribe({ coop }: { readonly coop: string }) {
  const { calendar } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{calendar.open}</summary>
      {open && <Address coop={coop} />}
    </details>
  );
}

function Address({ coop }: { readonly coop: string }) {
  const { language, words } = useLanguage();
  const { calendar } = words;
  const client = useQueryClient();
  const key = [coop, 'calendar', language];
  const address = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/api/cooperations/{coop}/calendar', { params: { path: { coop }, query: { lang: language } } })),
  });
  const renew = useMutation({
    mutationFn: () => answered(api.DELETE('/api/cooperations/{coop}/calendar', { params: { path: { coop } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      announce(calendar.renewed);
    },
  });
  if (address.isError) return <Wrong error={address.error} retry={() => void address.refetch()} />;
  const value = address.data === undefined ? '' : new URL(address.data.path, location.origin).href;
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => announce(calendar.copied),
      () => announce(calendar.notCopied),
    );
  return (
    <div className="stack">
      <p>{calendar.what}</p>
      <label className="field">
        <span className="label">{calendar.address}</span>
        <input readOnly value={value} onFocus={({ target }) => target.select()} aria-describedby="calendar-secret" />
        <span className="hint" id="calendar-secret">
          {calendar.secret}
        </span>
      </label>
      <div className="row">
        <button type="button" className="button" disabled={value === ''} onClick={copy}>
          {calendar.copy}
        </button>
        <button
          type="button"
          className="button"
          disabled={renew.isPending}
          aria-describedby="calendar-renew"
          onClick={() => renew.mutate()}
        >
          {calendar.renew}
        </button>
      </div>
      <p className="hint" id="calendar-renew">
        {calendar.renewHint}
      </p>
      {renew.isError && <Wrong error={renew.error} />}
    </div>
  );
}
