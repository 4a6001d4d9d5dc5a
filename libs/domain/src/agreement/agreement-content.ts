import { firstDay } from '../calendar/on-date';
import { isLate } from '../carried';
import { demandDate, demandText, demandTextOrNull } from '../demands';
import type { CommandContext, OnDate } from '../fact';
import { refuse } from '../refusal';
import type { AgreementArea, AgreementContent } from './agreement.events';

/** What an agreement may say of itself, as it is kept: trimmed, and each purpose once. */
export function agreementContent(given: AgreementContent): AgreementContent {
  const { appendix, purposes, inForceFrom, until } = given;
  return {
    title: demandText('title', given.title),
    appendix,
    purposes: [...new Set(purposes.map((purpose) => demandText('purposes', purpose)))],
    inForceFrom: inForceFrom === null ? null : demandDate('inForceFrom', inForceFrom),
    until: until === null ? null : demandDate('until', until),
  };
}

/** It holds from the day it says itself, if that has come; from the day it is told otherwise. */
export function fromItsOwnDay<Command extends CommandContext>(command: Command, inForceFrom: OnDate | null): Command {
  if (command.effectiveOn !== undefined || inForceFrom === null) return command;
  const first = firstDay(inForceFrom);
  return first === null || first > command.today ? command : { ...command, effectiveOn: inForceFrom };
}

/**
 * how an area is handled has to be said, also of one that is the city's alone; R-14: one that is dealt with under another says which. What older
 * papers do not say is not stated.
 */
export function agreementTerms(command: CommandContext & Omit<AgreementArea, 'area'>): Omit<AgreementArea, 'area'> {
  const { handledIn, prioritised, emphasised, crossReference } = command;
  if (!isLate(command)) {
    if (handledIn === null) refuse('TextMissing', { field: 'handledIn' });
    if (handledIn === 'otherAreas' && crossReference === null) refuse('TextMissing', { field: 'crossReference' });
  }
  return {
    local: demandTextOrNull('area', command.local),
    ...{ handledIn, prioritised, emphasised, crossReference },
    goal: demandTextOrNull('goal', command.goal),
    comment: demandTextOrNull('comment', command.comment),
  };
}

/** The designation of an area that is the agreement's own, made of its name: part of an address, so without dots and dots over letters. */
export function designation(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 40) || 'eget';
}
