import { useEffect, useRef } from 'react';

/** What has been done to a row that may be gone now: the focus is here in its stead. */
export function Said({ text }: { readonly text: string | undefined }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [text]);
  if (text === undefined) return null;
  return (
    <p className="saved" role="status" tabIndex={-1} ref={box}>
      {text}
    </p>
  );
}
