import { type Attribution, type Basis, type Kind, type Modality, type ProcurementStatus, type Role } from '@entente/contracts';
import { type ActorRef } from '../actors/actor.types.js';
import { type Scene } from '../analysis/scene.js';
import { type DateReading } from '../dates/date.types.js';
import { type MoneyReading } from '../money/money.types.js';
import { type Stretch } from '../text/stretch.types.js';

export interface DraftActor {
  readonly role: Role;
  readonly actor: ActorRef;
  /** Where the name stands, in clean-text offsets. */
  readonly at: Stretch;
  readonly basis: Basis;
}

export interface DraftDate {
  readonly reading: DateReading;
  readonly edtf: string | null;
  readonly basis: Basis;
}

/** A claim in the making: what a frame found, before modality, merging and validation are through with it. */
export interface Draft {
  /** A delivery to come turns into the order for it where its signing is told. */
  kind: Kind;
  readonly rule: string;
  readonly scene: Scene;
  readonly span: Stretch;
  readonly trigger: Stretch;
  /** Index of the chunk that triggered the frame. */
  readonly chunk: number;
  actors: DraftActor[];
  object: (Stretch & { readonly value?: string }) | null;
  quantity: (Stretch & { readonly value: string; readonly unit: string }) | null;
  money: { readonly reading: MoneyReading; readonly scene: Scene; readonly inherited: boolean }[];
  date: DraftDate | null;
  validity: DateReading | null;
  place: { readonly id: string; readonly name: string; readonly at: Stretch } | null;
  status: ProcurementStatus | null;
  statusAt: Stretch | null;
  modality: Modality;
  modalityAt: Stretch;
  attribution: (Attribution & { readonly at: readonly Stretch[]; readonly inherited: boolean }) | null;
  percent: (Stretch & { readonly value: string }) | null;
  confidence: number;
  notes: string[];
  /** Restates a development told elsewhere in the report ("the deal", "since normalising relations"). */
  mention: boolean;
}
