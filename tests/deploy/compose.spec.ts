import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { checkoutRoot } from '@entente/stack';
import { OWN_SERVICES, readComposeFile } from './compose-file.js';

const compose = readComposeFile();
const root = checkoutRoot();

describe('docker-compose.yml', () => {
  it('is valid by the compose specification', () => {
    const linter = dirname(createRequire(join(root, 'package.json')).resolve('dclint/package.json'));
    const schema = JSON.parse(readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
    formats.default(ajv);
    const valid = ajv.compile(schema);
    expect({ ok: valid(compose), errors: valid.errors }).toEqual({ ok: true, errors: null });
    expect(valid({ ...compose, services: { ingest: { imagine: 'x' } } })).toBe(false);
  });

  it('pins every image', () => {
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/:\d+\.\d+/);
  });

  it('checks the health of everything that stays up, and waits for it', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      if (name !== 'secrets') expect(service.healthcheck.test?.length).toBeGreaterThan(1);
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(condition).toBe(other === 'secrets' ? 'service_completed_successfully' : 'service_healthy');
      }
    }
  });

  it('declares the volumes and networks it uses, and mounts files that exist', () => {
    for (const { volumes = [], networks = [] } of Object.values(compose.services)) {
      for (const network of networks) expect(compose.networks).toHaveProperty(network);
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(existsSync(join(root, source))).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });

  it('opens one port, on loopback, and builds each service from the one Dockerfile', () => {
    expect(Object.values(compose.services).flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:${ENTENTE_PORT:-4280}:8080']);
    for (const name of OWN_SERVICES) expect(compose.services[name]?.build).toMatchObject({ dockerfile: 'deploy/Dockerfile', args: { SERVICE: name } });
  });

  it('holds no password', () => {
    expect(readFileSync(join(root, 'docker-compose.yml'), 'utf8')).not.toMatch(/(PASSWORD|TOKEN|SECRET)\s*:\s*["']?(?!\/run\/entente)\S/);
  });
});
