/** How a chip looks: its tone and the shape beside its word. */
export interface ChipLook {
  readonly tone: '' | 'done' | 'running' | 'late' | 'struck';
  readonly icon: string;
}

/** A word and a shape and, last, a colour. */
export function Chip({ look, word }: { readonly look: ChipLook; readonly word: string }) {
  return (
    <span className={`chip ${look.tone}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={look.icon} />
      </svg>
      {word}
    </span>
  );
}
