import { ProblemValidationPipe } from '@entente/http';

const pipe = new ProblemValidationPipe();

/**
 * Checks a body against its DTO exactly as the HTTP routes do, for bodies that come another way.
 * @throws ProblemException with one entry for each field that is wrong
 */
export async function checkedBody<Dto extends object>(DtoClass: new () => Dto, body: unknown): Promise<Dto> {
  return (await pipe.transform(body, { type: 'body', metatype: DtoClass })) as Dto;
}
