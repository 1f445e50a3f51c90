// Exit code 0 when the service of this container answers that it is ready. Needs nothing but Node.
const port = process.env.ENTENTE_HTTP_PORT ?? '8080';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) }).catch((error) => {
  process.stderr.write(`Not ready: ${error.message}\n`);
  process.exit(1);
});
if (!answer.ok) process.stderr.write(`Not ready: ${await answer.text()}\n`);
process.exit(answer.ok ? 0 : 1);
