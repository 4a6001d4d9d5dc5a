import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { underlag } from './chosen-basis';

interface BasisProps {
  /** The numbers of the events that made it so. */
  readonly seqs: readonly number[];
  /** What it is that they are behind: "två försenade". */
  readonly of: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word, a number or a chip that can be asked what lies behind it. */
export function Basis({ seqs, of, className = '', children }: BasisProps) {
  const words = useWords();
  const named = underlag(seqs);
  if (named === undefined) return children;
  return (
    <Link
      to="."
      search={(now) => ({ ...now, underlag: named })}
      state={(now) => ({ ...now, basisOf: of })}
      resetScroll={false}
      preload={false}
      className={`basis ${className}`}
      title={words.reading.evidence.show(of)}
      aria-haspopup="dialog"
    >
      {children}
    </Link>
  );
}
