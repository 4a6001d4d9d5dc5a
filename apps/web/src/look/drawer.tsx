import './drawer.css';
import { useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';

interface DrawerProps {
  /** The id of the heading that names it. */
  readonly labelledBy: string;
  readonly className: string;
  /** Letters do in it what they do on a page. */
  readonly takesKeys?: true;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Lies over the screen from the right. It is the browser's own dialog: the focus stays in it, Esc or a press beside it closes it, and the
 * focus goes back to what opened it.
 */
export function Drawer({ labelledBy, className, takesKeys, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Before it leaves the page, or the browser forgets where the focus was.
    return () => shown?.close();
  }, []);
  const besides = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={`drawer ${className}`}
      aria-labelledby={labelledBy}
      data-keys={takesKeys}
      onCancel={(event) => {
        event.preventDefault();
        // A form within closes itself first.
        if (event.target === dialog.current) onClose();
      }}
      onClick={besides}
    >
      <div className="drawer-inside stack">{children}</div>
    </dialog>
  );
}
