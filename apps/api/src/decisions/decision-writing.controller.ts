import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideDecision } from '@sparbar/decisions';
import type { DecisionEffect } from '@sparbar/domain';
import { derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { contactOf } from '../activities/contact.dto';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { contextOf } from '../http/write-context.dto';
import { May } from '../identity/may';
import type { WrittenAnswer } from '../reading/answers';
import { FoundByName } from '../reading/found-by-name';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import {
  AssignDecisionDto,
  ChangeDecisionDto,
  CorrectStandingDto,
  DecisionOutcomeDto,
  effectOf,
  insteadOf,
  RecordDecisionDto,
  RevokeDecisionDto,
  type SentEffect,
} from './decisions.dto';

type Written = Promise<Answer<WrittenAnswer>>;

/** What fora decide, written down by the preparatory group, and what became of it. */
@ApiTags('decisions')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/decisions')
export class DecisionWritingController {
  constructor(
    private readonly writer: Writer,
    private readonly find: FoundByName,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** The same person with the same key records the same decision, however often she sends it. */
  @Post()
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'recordDecision', summary: 'Record what a forum decided. Outside its mandate it becomes a proposal.' })
  async record(@Param('coop') coop: string, @Body() sent: RecordDecisionDto, @Asking() intent: Intent): Written {
    const { forum, text } = sent;
    const command = {
      type: 'RecordDecision' as const,
      ...contextOf({ ...sent, effectiveOn: { precision: 'day', date: sent.decidedOn } }, this.today()),
      forum,
      text,
      ground: sent.ground ?? null,
      presentedBy: sent.presentedBy === undefined ? null : { open: sent.presentedBy },
      tookPart: sent.tookPart === undefined ? null : { open: sent.tookPart },
      effects: await this.effects(coop, sent.effects ?? []),
      proposal: sent.proposal === undefined ? null : await this.find.decision(coop, sent.proposal),
    };
    return this.writer.write(DecideDecision, coop, derivedId(coop, intent.actor.id, intent.key), command, intent);
  }

  @Post(':id/assignment')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'assignDecision', summary: 'Say who is to carry it out, and by when' })
  async assign(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: AssignDecisionDto, @Asking() intent: Intent): Written {
    const id = await this.find.decision(coop, name);
    const command = { type: 'AssignDecision' as const, ...contextOf(sent, this.today()), to: contactOf(sent.to), due: sent.due ?? null };
    return this.writer.write(DecideDecision, coop, id, command, intent);
  }

  @Post(':id/outcome')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'closeDecision', summary: 'Say that it was carried out, or why it was not' })
  async close(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: DecisionOutcomeDto, @Asking() intent: Intent): Written {
    const id = await this.find.decision(coop, name);
    const context = contextOf(sent, this.today());
    if (!sent.carriedOut) return this.writer.write(DecideDecision, coop, id, { type: 'NotCarryOutDecision', ...context }, intent);
    return this.writer.write(DecideDecision, coop, id, { type: 'CarryOutDecision', ...context, note: sent.note ?? null }, intent);
  }

  @Post(':id/corrections')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'correctDecision', summary: 'Correct what was written wrongly in the record (rättelse)' })
  async correct(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: ChangeDecisionDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.decision(coop, name);
    const { field, to } = sent;
    return this.writer.write(DecideDecision, coop, id, { type: 'CorrectDecision', ...contextOf(sent, this.today()), field, to }, intent);
  }

  @Post(':id/amendments')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'amendDecision', summary: 'Record that the forum decided otherwise afterwards (ändring)' })
  async amend(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: ChangeDecisionDto, @Asking() intent: Intent): Written {
    const id = await this.find.decision(coop, name);
    const { field, to } = sent;
    return this.writer.write(DecideDecision, coop, id, { type: 'AmendDecision', ...contextOf(sent, this.today()), field, to }, intent);
  }

  @Post(':id/revocation')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'revokeDecision', summary: 'Record that it no longer holds' })
  async revoke(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: RevokeDecisionDto, @Asking() intent: Intent): Written {
    const id = await this.find.decision(coop, name);
    return this.writer.write(DecideDecision, coop, id, { type: 'RevokeDecision', ...contextOf(sent, this.today()) }, intent);
  }

  @Post(':id/standing-corrections')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({
    operationId: 'correctStanding',
    summary: 'Correct that it was said to be carried out, not carried out or revoked (rättelse). What it changed in the plan stands.',
  })
  async correctStanding(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: CorrectStandingDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.decision(coop, name);
    const { was, reason, effectiveOn } = sent;
    const context = contextOf({ reason, ...(effectiveOn === undefined ? {} : { effectiveOn }) }, this.today());
    const command = { type: 'CorrectDecisionStanding' as const, ...context, was, instead: insteadOf(sent) };
    return this.writer.write(DecideDecision, coop, id, command, intent);
  }

  private async effects(coop: string, sent: readonly SentEffect[]): Promise<readonly DecisionEffect[]> {
    return Promise.all(
      sent.map(async (effect, index) => effectOf(effect, await this.find.activity(coop, effect.activity), `effects.${index}`)),
    );
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
