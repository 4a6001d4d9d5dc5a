import path from 'node:path';
import type { Setting } from './contestants';

/** Where the product leaves an answer of its own, so that a bare server can answer with the same bytes. */
export const answerFile = ({ folder, measure }: Setting): string => path.join(path.dirname(folder), `${measure}.answer`);
