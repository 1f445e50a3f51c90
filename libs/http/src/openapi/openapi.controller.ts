import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../auth/auth.decorators.js';

/** Holds the description of the API once the application is built. */
export class OpenApiDocument {
  private built: OpenAPIObject | null = null;

  constructor(
    private readonly build: () => OpenAPIObject,
    private readonly complete: (own: OpenAPIObject) => Promise<OpenAPIObject> = async (own) => own,
  ) {}

  get(): Promise<OpenAPIObject> {
    this.built ??= this.build();
    return this.complete(this.built);
  }
}

@ApiExcludeController()
@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Public()
  @Get('openapi.json')
  read(): Promise<OpenAPIObject> {
    return this.document.get();
  }
}
