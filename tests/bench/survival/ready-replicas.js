import { setTimeout as sleep } from 'node:timers/promises';

const ASK_EVERY_MS = 100;

/** A balancer as load balancers are: sends to replicas whose readiness answered last, and asks for it all the time. */
export class ReadyReplicas {
  #replicas = [];
  #turn = 0;
  #running = true;
  #asking = [];

  constructor(services) {
    for (const service of services) this.#add(service);
  }

  get(path) {
    return this.#send(path);
  }

  post(path, body) {
    return this.#send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  }

  /** Ends the oldest replica by SIGTERM while the others serve, and starts another. @returns how long it took to end, ms, and its exit code */
  async replaceFirst(start) {
    const [oldest] = this.#replicas;
    const begin = performance.now();
    const code = await oldest.service.stop();
    const tookMs = performance.now() - begin;
    this.#replicas = this.#replicas.filter((replica) => replica !== oldest);
    this.#add(await start());
    return { tookMs, code };
  }

  async stop() {
    this.#running = false;
    await Promise.all(this.#asking);
    await Promise.all(this.#replicas.map(({ service }) => service.stop()));
  }

  #add(service) {
    const replica = { service, ready: true };
    this.#replicas.push(replica);
    this.#asking.push(this.#ask(replica));
  }

  async #send(path, init) {
    const ready = this.#replicas.filter((replica) => replica.ready);
    const { service } = ready[(this.#turn += 1) % ready.length] ?? {};
    if (service === undefined) throw new Error('no replica was ready');
    const response = await fetch(service.url + path, init).catch((error) => {
      throw new Error(`${error.cause?.code ?? error.message}`);
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 120)}`);
  }

  /** Each replica by itself: one that is slow to answer says nothing about the others. */
  async #ask(replica) {
    while (this.#running && this.#replicas.includes(replica)) {
      replica.ready = await fetch(`${replica.service.url}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      await sleep(ASK_EVERY_MS);
    }
  }
}
