import { readFileSync } from 'node:fs';

/**
 * A process that does nothing but extract, as `entente extract` does: prints when its first claims were there, counted
 * from the process's start, and the memory it held at most. Arguments: text files.
 */
const { extract } = await import('@entente/extraction');
extract({ text: 'Poland ordered 180 tanks from Hyundai Rotem in July 2022 for $3.4 billion.' });
const ready = performance.now();
const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
for (let turn = 0; turn < 20; turn += 1) for (const text of texts) extract({ text });
process.stdout.write(JSON.stringify({ ready, rss: process.resourceUsage().maxRSS / 1024 }));
