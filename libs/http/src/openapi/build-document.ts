import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const PROBLEM_SCHEMA = {
  type: 'object' as const,
  description: 'RFC 9457. `detail` says what to do next; `errors` names each wrong field.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' as const, example: 'urn:entente:problem:validation' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        properties: { pointer: { type: 'string' as const }, detail: { type: 'string' as const } },
      },
    },
  },
};

/** Describes every route of the application; all errors share the schema `Problem`. */
export function buildOpenApiDocument(app: INestApplication, service: string, version: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle(`Entente ${service}`)
    .setVersion(version)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA } };
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path) as unknown[])) {
    const responses: unknown = Reflect.get(Object(operation), 'responses');
    if (typeof responses === 'object' && responses !== null && !('default' in responses)) {
      Object.assign(responses, { default: PROBLEM_RESPONSE });
    }
  }
  return document;
}

const PROBLEM_RESPONSE = {
  description: 'What is wrong and what to do next',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
