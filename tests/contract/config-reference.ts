import { describeConfig, type VariableDescription } from '@entente/config';
import { AlertingConfig } from '@entente/alerting';
import { GatewayConfig } from '@entente/gateway';
import { IngestConfig } from '@entente/ingest';
import { TimelineConfig } from '@entente/timeline';

const SERVICES = { ingest: IngestConfig, timeline: TimelineConfig, alerting: AlertingConfig, gateway: GatewayConfig } as const;

const INTRODUCTION = `# Configuration

Every service reads its environment once, at start, and names everything that is wrong in one message. \`ENTENTE_INGEST_HTTP_PORT\`
counts for ingest alone, \`ENTENTE_HTTP_PORT\` for every service that has no variable of its own. A secret can be given as a file:
append \`_FILE\` to its name. Nothing listens off loopback until \`HTTP_HOST\` says so, and then only with \`AUTH_MODE=token\`.

This page is written from the services' config classes: \`UPDATE_REFERENCE=1 node tests/run.js unit tests/contract\`.
`;

/** The reference page of all variables, service by service; what all services share comes first. */
export function configReference(): string {
  const described = Object.entries(SERVICES).map(([name, Config]) => [name, describeConfig(Config)] as const);
  const first = described[0]?.[1] ?? [];
  const shared = first.filter((one) => described.every(([, rows]) => rows.some((row) => same(row, one))));
  const own = described.map(([name, rows]) => section(`${name}: \`ENTENTE_${name.toUpperCase()}_…\``, rows.filter((row) => !shared.some((one) => same(one, row)))));
  return [INTRODUCTION, section('Every service: `ENTENTE_…`', shared), ...own].join('\n');
}

function same(one: VariableDescription, other: VariableDescription): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function section(title: string, rows: readonly VariableDescription[]): string {
  const lines = rows.map(({ name, about, type, required, default: standard, secret }) => {
    const value = required ? 'required' : standard === null || standard === '' ? '–' : `\`${standard}\``;
    return `| \`${name}\` | ${about}${secret ? ' (secret)' : ''} | ${type} | ${value} |`;
  });
  return [`## ${title}`, '', '| variable | what it says | type | default |', '|---|---|---|---|', ...lines, ''].join('\n');
}
