import { Command } from 'commander';
import { ApiClient } from '../api/api-client.js';
import { announceSystem } from '../stack/announce-system.js';
import { runSystem, type RunningSystem } from '../stack/run-system.js';
import { untilInterrupted } from '../stack/until-interrupted.js';
import { listenForAlerts, type AlertListener } from './alert-listener.js';
import { demoDocument, type DemoOutcome } from './demo-document.js';
import { applyCorrection, countEvents, ingestDossier, readTimeline, replayDry } from './demo-run.js';
import { alertsWords, closingWords, correctedWords, ingestedWords, replayWords, timelineWords } from './demo-words.js';
import { readDossier, type Dossier } from './dossier.js';
import { urlsOf } from './urls.js';

interface DemoOptions {
  readonly once?: boolean;
  readonly json?: boolean;
  readonly reports?: string;
  readonly pair?: string;
}

const ALERT_WAIT_MS = 15_000;

export function demoCommand(): Command {
  return new Command('demo')
    .description('show the main job on a throw-away stack: ingest, timeline, alert, correction, replay')
    .option('--once', 'end when all is shown, instead of running until Ctrl-C')
    .option('--reports <dir>', 'ingest the *.txt of this folder instead of the sample dossier')
    .option('--pair <pair>', 'narrow the timeline to this pair')
    .action(async (options: DemoOptions) => {
      const interrupted = untilInterrupted();
      const dossier = await readDossier(options.reports);
      const system = await runSystem({ kind: 'demo', onProgress: tell });
      const withdraw = announceSystem('demo', system);
      const listener = await listenForAlerts(system.natsUrl, system.subjectPrefix);
      try {
        await Promise.race([show(system, dossier, { options, listener }), interrupted]);
        if (options.once !== true) await interrupted;
      } finally {
        withdraw();
        await listener.close();
        await system.stop();
      }
    });
}

async function show(system: RunningSystem, dossier: Dossier, playing: { options: DemoOptions; listener: AlertListener }): Promise<void> {
  const outcome = await play(system, dossier, playing);
  if (playing.options.json === true) process.stdout.write(`${JSON.stringify(demoDocument(outcome), null, 2)}\n`);
  if (playing.options.once !== true) tell('\nRunning until Ctrl-C.');
}

async function play(system: RunningSystem, dossier: Dossier, { options, listener }: { options: DemoOptions; listener: AlertListener }): Promise<DemoOutcome> {
  const say = options.json === true ? () => undefined : (text: string) => process.stdout.write(`\n${text}\n`);
  const api = new ApiClient({ url: system.gatewayUrl, token: null });
  const pair = options.pair ?? dossier.pair;
  tell(`Ingesting ${dossier.submissions.length} reports and claims …`);
  const ingested = await ingestDossier(api, dossier, tell);
  say(ingestedWords(ingested));
  say(timelineWords(pair, await readTimeline(api, pair, ingested.position)));
  const expected = dossier.corrections.length > 0 ? 1 : 0;
  await listener.wait(expected, ALERT_WAIT_MS);
  say(alertsWords(listener.heard));
  const before = listener.heard.length;
  const corrected = await applyCorrection(api, dossier, ingested);
  if (corrected !== null) {
    say(correctedWords(corrected));
    await listener.wait(before + 1, ALERT_WAIT_MS);
    say(alertsWords(listener.heard.slice(before)));
  }
  const replay = await replayDry(api);
  say(replayWords(replay));
  const urls = urlsOf(system, pair);
  say(closingWords(urls, corrected?.claim ?? ingested.stored.flatMap(({ answer }) => answer.claims)[0]?.id));
  const timeline = await readTimeline(api, options.pair ?? null, corrected?.after.knownAt ?? ingested.position);
  return { ingested, events: await countEvents(api), timeline, alerts: listener.heard, corrected, replay, urls };
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
