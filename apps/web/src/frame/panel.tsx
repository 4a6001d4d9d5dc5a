import type { MouseEvent, ReactNode } from 'react';

interface PanelProps {
  readonly id: string;
  /** What the button is called, where its face does not say it. */
  readonly label?: string;
  readonly title: string;
  readonly face: ReactNode;
  readonly className: string;
  readonly children: ReactNode;
}

/** A button and what it opens beneath the header. The browser closes it on Escape or a press elsewhere, and gives the focus back. */
export function Panel({ id, label, title, face, className, children }: PanelProps) {
  const follow = (event: MouseEvent<HTMLElement>) => {
    // Where a link leads elsewhere, what it stood in is done with.
    if (event.target instanceof Element && event.target.closest('a') !== null) event.currentTarget.hidePopover();
  };
  return (
    <>
      <button type="button" className={`opener ${className}`} popoverTarget={id} aria-haspopup="dialog" aria-label={label}>
        {face}
      </button>
      <div id={id} popover="auto" role="dialog" aria-label={title} className={`panel stack ${className}`} onClick={follow}>
        {children}
      </div>
    </>
  );
}

/** Opens a panel from somewhere else, with the focus in it. */
export function openPanel(id: string): void {
  const panel = document.getElementById(id);
  panel?.showPopover();
  panel?.querySelector<HTMLElement>('input, button, a')?.focus();
}

export function closePanel(id: string): void {
  const panel = document.getElementById(id);
  if (panel?.matches(':popover-open') === true) panel.hidePopover();
}
