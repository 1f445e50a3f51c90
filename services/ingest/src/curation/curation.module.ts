import { Module, type DynamicModule } from '@nestjs/common';
import { ClaimReader } from '../claims/claim.reader.js';
import { ConflictController } from '../conflicts/conflict.controller.js';
import { ConflictTriage } from '../conflicts/conflict.triage.js';
import { DevelopmentLoader } from '../conflicts/development.loader.js';
import { CopyFinder } from '../origins/copy.finder.js';
import { TextSketchTable } from '../origins/text-sketch.table.js';
import { Converter } from '../rates/converter.js';
import { RateController } from '../rates/rate.controller.js';
import { RateDesk } from '../rates/rate.desk.js';
import { ClaimAssessor, REVIEW_BELOW } from '../review/claim.assessor.js';
import { ClaimIndex } from '../review/claim-index.js';
import { ReviewController } from '../review/review.controller.js';
import { ReviewDesk } from '../review/review.desk.js';
import { ReviewReader } from '../review/review.reader.js';
import { Standards } from '../review/standards.js';
import { SourceController } from '../sources/source.controller.js';
import { SourceGrader } from '../sources/source.grader.js';
import { SourceReader } from '../sources/source.reader.js';
import { SuggestionController } from '../suggestions/suggestion.controller.js';
import { SuggestionIndex } from '../suggestions/suggestion.index.js';
import { SuggestionList } from '../suggestions/suggestion.list.js';
import { SuggestionDesk } from '../suggestions/suggestion.desk.js';
import { DevelopmentCurator } from './development.curator.js';

const STANDARDS = [Standards, ClaimAssessor, CopyFinder, TextSketchTable, ClaimIndex, Converter];
const DESKS = [ReviewReader, ReviewDesk, SourceReader, SourceGrader, DevelopmentLoader, ConflictTriage, SuggestionDesk, SuggestionIndex, SuggestionList, RateDesk];

/** What judges claims and is judged of them: standards, grades, review, conflicts, suggestions, rates. */
@Module({})
export class CurationModule {
  static with({ reviewBelow }: { reviewBelow: number }): DynamicModule {
    return {
      module: CurationModule,
      // Whoever submits measures by the same standards.
      global: true,
      controllers: [ReviewController, SourceController, ConflictController, SuggestionController, RateController],
      providers: [...STANDARDS, ...DESKS, ClaimReader, DevelopmentCurator, { provide: REVIEW_BELOW, useValue: reviewBelow }],
      exports: [...STANDARDS, DevelopmentCurator, ClaimReader],
    };
  }
}
