import { Injectable } from '@nestjs/common';
import {
  claimFold,
  claimStream,
  decideRegister,
  foldStream,
  matchingStreamsOfSteps,
  visibleDigests,
  type RegisterStep,
} from '@entente/domain';
import { canonicalJson, sha256Hex } from '@entente/event-store';
import { CommandRunner } from '../../commands/command.runner.js';
import { EventLog } from '../../commands/event-log.js';
import { StreamLoader } from '../../commands/stream.loader.js';
import { ClaimAssessor } from '../../review/claim.assessor.js';
import type { ImportedFile } from '../import-format.js';
import type { PairPlan } from './pair-plan.js';
import { RegisterRowTable } from './register-row.table.js';
import { REGISTER_DOCUMENT, REGISTER_SOURCE, type RowReport } from './register.report.js';
import type { Slot, SlotPart, SlotParts } from './register-slot.table.js';

/** What became of the steps of a portion. */
export interface Applied {
  readonly reported: number;
  readonly corrected: number;
  readonly retracted: number;
  /** Claims that somebody changed by hand since: left as they are. */
  readonly held: number;
  readonly slots: readonly Slot[];
}

const DISTRUST_AFTER = 3;
/** Grades, conversions and reviews change no word of a claim. What was rejected is left to who rejected it. */
const BESIDE: ReadonlySet<string> = new Set(['claim.graded', 'claim.converted', 'claim.accepted']);

/**
 * Appends what a portion of a register changes, as one command. What was told before is remembered, and verified against
 * the log as soon as the store finds another version: a claim that somebody changed by hand is left to him.
 */
@Injectable()
export class RegisterApplier {
  constructor(
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly log: EventLog,
    private readonly rows: RegisterRowTable,
    private readonly assessor: ClaimAssessor,
  ) {}

  async apply(plans: readonly PairPlan[], file: ImportedFile): Promise<Applied> {
    const steps = plans.flatMap((plan) => plan.steps);
    const slots = plans.flatMap((plan) => plan.slots);
    if (steps.length === 0) return { reported: 0, corrected: 0, retracted: 0, held: 0, slots };
    for (const { report, text } of plans.flatMap(({ reports }) => reports)) await this.rows.keepRowText(report.textHash, text);
    const reports = await this.unknownReports(plans.flatMap((plan) => plan.reports));
    const digest = sha256Hex(canonicalJson(steps.map(nameOf)));
    const request = { ...file.caller, key: `import:${file.import}:${digest}`, digest, explicit: false };
    const streams = matchingStreamsOfSteps(steps);
    const details = await this.assessor.ofRegister(REGISTER_SOURCE);
    let done: Verified = { steps, parts: new Map() };
    await this.runner.append(request, async (context, attempt) => {
      if (attempt > 1) done = await this.verified(steps);
      if (attempt > DISTRUST_AFTER) this.loader.forget(streams);
      const matching = await (attempt === 1 ? this.loader.rememberedMatching(streams) : this.loader.matching(streams));
      const writes = decideRegister({ reports, steps: done.steps, matching, context, source: REGISTER_SOURCE, document: REGISTER_DOCUMENT, details });
      return writes.length === 0 ? { stored: [] } : { writes };
    });
    // A pair comes once in an import: remembering every one of them would fill the memory.
    this.loader.forget(streams);
    const count = (step: RegisterStep['step']): number => done.steps.filter((one) => one.step === step).length;
    return { reported: count('report'), corrected: count('correct'), retracted: count('retract'), held: [...done.parts.values()].filter(({ held }) => held === true).length, slots: slots.map((slot) => withParts(slot, done.parts)) };
  }

  /** Takes from the log how the claims stand: those that are not as remembered are left alone, or known from now on. */
  private async verified(steps: readonly RegisterStep[]): Promise<Verified> {
    const left: RegisterStep[] = [];
    const parts = new Map<string, Partial<SlotPart>>();
    for (const step of steps) {
      const { state, version } = foldStream(claimFold, await this.log.stream(claimStream(step.claim.id)));
      const remembered = step.step === 'report' ? 0n : step.version;
      if (version === remembered) left.push(step);
      else if (step.step !== 'report' && (await this.onlyBeside(step.claim.id, remembered))) {
        left.push(step.step === 'correct' ? { ...step, version, claim: { ...step.claim, grades: state.claim?.grades ?? step.claim.grades } } : { ...step, version });
        parts.set(step.claim.id, { version: (version + 1n).toString() });
      } else if (state.claim !== null) {
        const standing = state.retracted === null;
        parts.set(step.claim.id, { version: version.toString(), standing, digests: visibleDigests(state.claim), held: step.step !== 'report' });
      }
    }
    return { steps: left, parts };
  }

  /** Whether nothing was said of the claim since but what stands beside its words: the register goes on telling it. */
  private async onlyBeside(claim: string, after: bigint): Promise<boolean> {
    return (await this.log.stream(claimStream(claim), after + 1n)).every(({ type }) => BESIDE.has(type));
  }

  private async unknownReports(reports: readonly RowReport[]): Promise<RowReport['report'][]> {
    const distinct = [...new Map(reports.map(({ report }) => [report.id, report])).values()];
    const known = await Promise.all(distinct.map(async ({ id }) => (await this.loader.report(id)).version > 0n));
    return distinct.filter((_, index) => known[index] === false);
  }
}

interface Verified {
  readonly steps: readonly RegisterStep[];
  readonly parts: ReadonlyMap<string, Partial<SlotPart>>;
}

/** What makes one step another than the same step of an earlier run. */
function nameOf(step: RegisterStep): readonly unknown[] {
  return [step.step, step.claim.id, step.step === 'report' ? '0' : step.version.toString(), step.step === 'correct' ? step.changed : [], 'report' in step.claim ? step.claim.report : ''];
}

function withParts(slot: Slot, parts: Verified['parts']): Slot {
  if (parts.size === 0) return slot;
  const changed = Object.fromEntries(Object.entries(slot.parts).map(([name, part]) => [name, { ...part, ...parts.get(part.claim) }])) as SlotParts;
  return { ...slot, parts: changed };
}
