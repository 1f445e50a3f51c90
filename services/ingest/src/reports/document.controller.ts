import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DocumentChangesDto } from './report.changes.dto.js';
import { ReportChangesReader, type ReportChanges } from './report.changes.js';

@ApiTags('reports')
@Controller('v1/documents')
export class DocumentController {
  constructor(private readonly changes: ReportChangesReader) {}

  @Get(':id/changes')
  @ApiOkResponse({ type: DocumentChangesDto, description: 'Every version of a document, and what each changed' })
  changesOf(@Param('id') id: string): Promise<{ document: string; versions: readonly ReportChanges[] }> {
    return this.changes.ofDocument(id);
  }
}
