import type { StandingSaidAnswer } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';

/** What was said of where it stands, of which day and with what words: "Ej genomfört 20 september 2026: Inga medel". */
export function standingSaid({ standing, effectiveOn, note, reason }: StandingSaidAnswer, words: Messages): string {
  const label = words.label.standing[standing];
  // That it is decided, or proposed, is what nobody has said anything else of.
  if (standing === 'decided' || standing === 'proposed') return label;
  const said = note ?? reason;
  return `${label} ${words.plain(effectiveOn)}${said === null ? '' : `: ${said}`}`;
}
