import { useEffect } from 'react';
import { useNewsSince } from '../api/news';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { announce } from './announce';
import './news.css';

interface NewsProps {
  readonly coop: string;
  /** The last event the list knows. */
  readonly seq: number | undefined;
  readonly onShow: () => void;
}

/** Something has been recorded since the list was read: it says so, and moves nothing until it is asked to. */
export function News({ coop, seq, onShow }: NewsProps) {
  const { news } = useWords().reading;
  const { at } = usePointInTime();
  const count = useNewsSince(coop, at === undefined ? seq : undefined);
  useEffect(() => {
    if (count > 0) announce(news.heard(count));
  }, [count, news]);
  if (count === 0) return null;
  const show = () => {
    onShow();
    // The button goes away; one goes on from the top, where the news are.
    document.querySelector('h1')?.focus();
  };
  return (
    <button type="button" className="button news" onClick={show}>
      {news.show(count)}
    </button>
  );
}
