import { type Credibility, type RecordedEvent, type Reliability, type SourceGraded } from '@entente/contracts';

export interface SourceGrade {
  readonly grade: Reliability;
  readonly from: string;
  readonly reason: string;
  readonly by: string;
  readonly position: string;
  readonly recordedAt: string;
}

/** Every grade a source was given, in the order it was given. */
export interface SourceState {
  readonly grades: readonly SourceGrade[];
}

export const sourceFold = { initial: { grades: [] } as SourceState, evolve: evolveSource };

export function evolveSource(state: SourceState, event: RecordedEvent): SourceState {
  if (event.type !== 'source.graded') return state;
  const { grade, from, reason } = event.data as SourceGraded;
  const given = { grade, from, reason, by: event.metadata.principal.id, position: String(event.position), recordedAt: event.recordedAt };
  return { grades: [...state.grades, given] };
}

/** The grade that holds on a day: of those from that day or before the latest; of two from one day the one given later. */
export function gradeAt(state: SourceState, day: string): Reliability {
  const held = state.grades.filter(({ from }) => from <= day);
  const latest = held.reduce<SourceGrade | null>((best, grade) => (best === null || grade.from >= best.from ? grade : best), null);
  return latest?.grade ?? 'F';
}

const INHERITED: Readonly<Record<Reliability, Credibility>> = { A: 2, B: 2, C: 3, D: 4, E: 5, F: 6 };

/** What a claim is worth on its source's word alone. Never 1: that takes somebody else who says the same. */
export function inheritedCredibility(reliability: Reliability): Credibility {
  return INHERITED[reliability];
}
