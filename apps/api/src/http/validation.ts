import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { HttpProblem, invalid, type Fault, type RuleName } from './problem';

/** Shape is checked here and nowhere deeper: unknown members are named, not dropped in silence. */
export const shapeCheck = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      return faults.length === 0 ? new HttpProblem('BodyMissing', {}) : invalid(...faults);
    },
  });

function faultsOf(error: ValidationError, above: string): readonly Fault[] {
  const property = `${above}${error.property}`;
  const below = (error.children ?? []).flatMap((child) => faultsOf(child, `${property}.`));
  const broken = Object.entries(error.constraints ?? {}).map(([constraint, message]) => faultOf(property, constraint, message));
  // What is missing is also no text, no date …: one sentence is enough.
  const missing = broken.find(({ rule }) => rule === 'missing');
  return [...(missing === undefined ? broken : [missing]), ...below];
}

function faultOf(property: string, constraint: string, message: string): Fault {
  if (constraint === 'whitelistValidation') return { property, rule: 'unknown', values: {} };
  if (!message.startsWith('{')) return { property, rule: 'object', values: {} };
  const { rule, values } = JSON.parse(message) as { readonly rule: RuleName; readonly values: Fault['values'] };
  return { property, rule, values };
}
