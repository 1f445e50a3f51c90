import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { models } from './models.js';
import { findCompiler, findSpin, MissingProgramError } from './spin.js';

/**
 * node tests/models/run.js
 * Searches every state of each model: as built no claim may fail; with a known bug put back one must.
 */
let checks = 0;
let failures = 0;
try {
  const [compiler, spin] = [findCompiler(), findSpin()];
  for (const { file, bugs } of models) {
    report(file, 'as built', search({ spin, compiler, file }), (result) => result.errors === 0 && result.complete);
    for (const bug of bugs) report(file, bug, search({ spin, compiler, file, bug }), (result) => result.errors > 0 && result.violated);
  }
} catch (error) {
  if (!(error instanceof MissingProgramError)) throw error;
  console.error(error.message);
  process.exit(3);
}
process.exitCode = failures === 0 ? 0 : 1;
writeReport();

/** Where ENTENTE_TEST_REPORT names a folder: the counts as Jest would write them, so that one sum can be made over all suites. */
function writeReport() {
  const folder = process.env.ENTENTE_TEST_REPORT;
  if (!folder) return;
  mkdirSync(resolve(folder), { recursive: true });
  const counts = { numPassedTests: checks - failures, numFailedTests: failures, numRuntimeErrorTestSuites: 0 };
  writeFileSync(join(resolve(folder), 'models.json'), JSON.stringify(counts));
}

function report(file, configuration, result, isRight) {
  const right = isRight(result);
  checks += 1;
  if (!right) failures += 1;
  console.log(`${right ? 'ok  ' : 'FAIL'} ${file} ${configuration}: ${result.errors} errors, ${result.states} states`);
  if (!right) console.log(result.output);
}

function search({ spin, compiler, file, bug }) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-model-'));
  try {
    const step = (program, args) => {
      const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
      if (error) throw error;
      return { status, output: `${stdout}${stderr}` };
    };
    const define = bug === undefined ? [] : [`-D${bug}`];
    const written = step(spin, [`-P${compiler} -E -x c`, ...define, '-a', join(import.meta.dirname, file)]);
    const built = step(compiler, ['-O2', '-w', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c']);
    if (built.status !== 0) throw new Error(`${file} ${bug ?? ''} does not compile:\n${written.output}\n${built.output}`);
    // No claim on ends: a reader that waits for ever is no fault here, an assertion is.
    const { output } = step(join(folder, 'pan'), ['-m1000000']);
    const errors = Number(/errors: (\d+)/.exec(output)?.[1] ?? Number.NaN);
    return { errors, states: /(\S+) states, stored/.exec(output)?.[1] ?? '?', violated: /assertion violated/.test(output), complete: !/Search not completed|max search depth too small/.test(output), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
