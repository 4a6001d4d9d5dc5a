import { useEffect, useRef, type ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** Above the title: where one is. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen's heading takes the focus when one arrives, so that a screen reader begins there, and names the window. */
export function Screen({ title, above, actions, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Spårbar`;
  }, [title]);
  return (
    <div className="screen stack">
      <header className="heading">
        <div>
          {above !== undefined && <p className="quiet">{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
