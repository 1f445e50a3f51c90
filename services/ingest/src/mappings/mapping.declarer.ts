import { Injectable } from '@nestjs/common';
import { readMapping, type Mapping } from '@entente/connectors';
import type { MappingDeclared, RecordedEvent } from '@entente/contracts';
import { canonicalJson, mappingStream, newEvent, sha256Hex } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { InvalidSubmissionError } from '../ingest.errors.js';
import type { Answered } from '../submissions/submission.js';
import { MappingTable, type DeclaredMapping } from './mapping.table.js';

/** Declares mappings: checked, an event by a named principal, then found by name and type. The same again stores nothing. */
@Injectable()
export class MappingDeclarer {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly mappings: MappingTable,
  ) {}

  async declare(name: string, body: unknown, caller: Caller): Promise<Answered<DeclaredMapping>> {
    const mapping = checked(name, body);
    const sha256 = sha256Hex(canonicalJson(mapping));
    const request = singleRequest(caller, `mappings/${name}`, mapping);
    const { events, replayed } = await this.runner.run(request, async (context) => {
      const last = (await this.log.stream(mappingStream(name))).at(-1) as RecordedEvent<string, MappingDeclared> | undefined;
      if (last?.data.sha256 === sha256) return { stored: [last] };
      const expected = last === undefined ? 'none' : last.streamVersion;
      return { writes: [{ stream: mappingStream(name), expected, events: [newEvent(context, 'mapping.declared', { name, sha256, mapping })] }] };
    });
    const [event] = events;
    if (event === undefined) throw new Error('A declaration is an event: verify the log.');
    const declared = { name, sha256, mapping, types: mapping.types ?? [], principal: event.metadata.principal.id, position: event.position.toString() };
    await this.mappings.keep(declared);
    return { answer: declared, replayed };
  }
}

function checked(name: string, body: unknown): Mapping {
  const reading = readMapping(body);
  if (!reading.ok) throw new InvalidSubmissionError(reading.errors);
  if (reading.mapping.name !== name) throw new InvalidSubmissionError([{ pointer: '/name', detail: `is "${reading.mapping.name}", but the address says "${name.slice(0, 80)}"` }]);
  return reading.mapping;
}
