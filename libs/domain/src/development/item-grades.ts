import { type Grades, type Reliability } from '@entente/contracts';
import { type Standing } from './standing.js';

/** The best reliability and the best credibility among the claims; each is asked for by itself. */
export function bestGrades(claims: readonly Standing[]): Grades {
  const grades = claims.map(({ claim }) => claim.grades);
  return {
    reliability: grades.reduce<Reliability>((best, { reliability }) => (reliability < best ? reliability : best), 'F'),
    credibility: grades.reduce<Grades['credibility']>((best, { credibility }) => (credibility < best ? credibility : best), 6),
  };
}
