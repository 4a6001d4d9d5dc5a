import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideActivity, DecideActivityTerms, DecideFollowUp } from '@sparbar/decisions';
import type { ActivityCommand, CommandContext, CorrectableActivityField } from '@sparbar/domain';
import { stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { present } from '../http/present';
import { contextOf } from '../http/write-context.dto';
import { May } from '../identity/may';
import type { WrittenAnswer } from '../reading/answers';
import { FoundByName, idOfReference } from '../reading/found-by-name';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import {
  ChangeDurationDto,
  ChangeFieldDto,
  ChangeStatusDto,
  ContinueActivityDto,
  ProposeActivityDto,
  RecordUpdateDto,
  SubmitFollowUpDto,
  activityFields,
  type StatusTarget,
} from './activities.dto';
import { durationOf } from './duration.dto';
import { StartOrResume } from './start-or-resume';
import { AgreeTermsDto, termsOf } from './terms.dto';
import { activityValueOf, demandWorded, termsValueOf } from './field-value';

type Written = Promise<Answer<WrittenAnswer>>;
const isActivityField = (field: string): field is CorrectableActivityField => activityFields.some((own) => own === field);

/** Everything that is said about an activity. Each becomes one fact in one of its three streams. */
@ApiTags('activities')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/activities')
export class ActivityWritingController {
  constructor(
    private readonly writer: Writer,
    private readonly find: FoundByName,
    private readonly startOrResume: StartOrResume,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Post()
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'proposeActivity', summary: 'Propose an activity' })
  async propose(@Param('coop') coop: string, @Body() sent: ProposeActivityDto, @Asking() intent: Intent): Written {
    const { reference, title, area, plan, targetGroup, subheading, verb } = sent;
    const id = idOfReference(coop, reference);
    await this.find.demandFree(coop, reference, id);
    const command = present<Extract<ActivityCommand, { readonly type: 'ProposeActivity' }>>({
      type: 'ProposeActivity',
      ...contextOf(sent, this.today()),
      reference,
      title,
      area,
      plan,
      targetGroup,
      subheading,
      verb,
    });
    return this.writer.write(DecideActivity, coop, id, command, intent);
  }

  @Post(':id/terms')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'agreeTerms', summary: 'Say how it is to be run: how long, by whom, followed up when' })
  async agreeTerms(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: AgreeTermsDto, @Asking() intent: Intent): Written {
    const id = await this.find.activity(coop, name);
    return this.writer.write(
      DecideActivityTerms,
      coop,
      id,
      { type: 'AgreeTerms', ...contextOf(sent, this.today()), terms: termsOf(sent.terms) },
      intent,
    );
  }

  @Post(':id/updates')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'recordUpdate', summary: 'Record what has happened' })
  async recordUpdate(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: RecordUpdateDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.activity(coop, name);
    return this.writer.write(
      DecideActivity,
      coop,
      id,
      { type: 'RecordUpdate', ...contextOf(sent, this.today()), text: { open: sent.text } },
      intent,
    );
  }

  @Post(':id/status')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'changeStatus', summary: 'Say what has become of it' })
  async changeStatus(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: ChangeStatusDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.activity(coop, name);
    const context = contextOf(sent, this.today());
    const { status, outcome } = sent;
    const command =
      status === 'running' ? { type: await this.startOrResume.commandFor(coop, id), ...context } : commandFor(status, context, outcome);
    return this.writer.write(DecideActivity, coop, id, command, intent);
  }

  @Post(':id/continuation')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({
    operationId: 'continueActivity',
    summary: 'Say that it goes on as another: in the next plan, split into several, or merged into one. Each end names the other.',
  })
  async goOn(@Param('coop') coop: string, @Param('id') name: string, @Body() sent: ContinueActivityDto, @Asking() intent: Intent): Written {
    const id = await this.find.activity(coop, name);
    const into = await Promise.all(sent.in.map((other) => this.find.activity(coop, other)));
    const command = {
      type: 'ContinueActivity' as const,
      ...contextOf(sent, this.today()),
      how: sent.how,
      in: into,
      plan: sent.plan ?? null,
    };
    return this.writer.write(DecideActivity, coop, id, command, intent);
  }

  @Post(':id/duration')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'changeDuration', summary: 'Say how long it is to run from now on' })
  async changeDuration(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: ChangeDurationDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.activity(coop, name);
    const command = { type: 'ChangeDuration' as const, ...contextOf(sent, this.today()), duration: durationOf(sent.duration) };
    return this.writer.write(DecideActivityTerms, coop, id, command, intent);
  }

  @Post(':id/corrections')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({
    operationId: 'changeField',
    summary: 'Correct what was written wrongly (rättelse), or change what is to hold (ändring). Nothing is overwritten.',
  })
  async changeField(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: ChangeFieldDto,
    @Asking() intent: Intent,
  ): Written {
    const id = await this.find.activity(coop, name);
    const context = contextOf(sent, this.today());
    const { field } = sent;
    const correction = sent.kind === 'correction';
    const worded = demandWorded(field, sent.wording);
    if (isActivityField(field)) {
      const to = activityValueOf(field, sent.to);
      if (field === 'reference' && to !== null) await this.find.demandFree(coop, to, id);
      return this.writer.write(
        DecideActivity,
        coop,
        id,
        { type: correction ? 'CorrectActivity' : 'AmendActivity', ...context, field, to },
        intent,
      );
    }
    const change = await termsValueOf(field, sent.to);
    return this.writer.write(
      DecideActivityTerms,
      coop,
      id,
      { type: correction ? 'CorrectTerms' : 'AmendTerms', ...context, ...change, ...worded },
      intent,
    );
  }

  @Post(':id/follow-ups')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'submitFollowUp', summary: 'Follow it up for one period' })
  async submitFollowUp(
    @Param('coop') coop: string,
    @Param('id') name: string,
    @Body() sent: SubmitFollowUpDto,
    @Asking() intent: Intent,
  ): Written {
    const activity = await this.find.activity(coop, name);
    const { year, tertial, kind, rating } = sent;
    const command = {
      type: 'SubmitFollowUp' as const,
      ...contextOf(sent, this.today()),
      activity,
      period: { year, tertial },
      kind,
      rating,
      text: { open: sent.text },
    };
    return this.writer.write(DecideFollowUp, coop, `${activity}.${year}-${tertial.toLowerCase()}`, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}

function commandFor(status: Exclude<StatusTarget, 'running'>, context: CommandContext, outcome: string | undefined): ActivityCommand {
  switch (status) {
    case 'decided':
      return { type: 'IncludeActivity', ...context };
    case 'delayed':
      return { type: 'DelayActivity', ...context };
    case 'paused':
      return { type: 'PauseActivity', ...context };
    case 'completed':
      return { type: 'CompleteActivity', ...context, ...(outcome === undefined ? {} : { outcome }) };
    case 'cancelled':
      return { type: 'CancelActivity', ...context };
  }
}
