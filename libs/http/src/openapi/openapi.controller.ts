import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../auth/auth.decorators.js';

/** Holds the description of the API once the application is built. */
export class OpenApiDocument {
  private built: OpenAPIObject | null = null;

  constructor(private readonly build: () => OpenAPIObject) {}

  get(): OpenAPIObject {
    this.built ??= this.build();
    return this.built;
  }
}

@ApiExcludeController()
@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Public()
  @Get('openapi.json')
  read(): OpenAPIObject {
    return this.document.get();
  }
}
