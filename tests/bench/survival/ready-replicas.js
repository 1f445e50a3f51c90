import { setTimeout as sleep } from 'node:timers/promises';

const ASK_EVERY_MS = 100;

/** A balancer as load balancers are: sends to replicas whose readiness answered last, and asks for it all the time. */
export class ReadyReplicas {
  #replicas;
  #turn = 0;
  #running = true;
  #asking;

  constructor(services) {
    this.#replicas = services.map((service) => ({ service, ready: true }));
    this.#asking = this.#ask();
  }

  get(path) {
    return this.#send(path);
  }

  post(path, body) {
    return this.#send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  }

  /** Ends the oldest replica by SIGTERM while the others serve, and starts another. */
  async replaceFirst(start) {
    const [oldest] = this.#replicas;
    await oldest.service.stop();
    this.#replicas = this.#replicas.filter((replica) => replica !== oldest);
    this.#replicas.push({ service: await start(), ready: true });
  }

  async stop() {
    this.#running = false;
    await this.#asking;
    await Promise.all(this.#replicas.map(({ service }) => service.stop()));
  }

  async #send(path, init) {
    const ready = this.#replicas.filter((replica) => replica.ready);
    const { service } = ready[(this.#turn += 1) % ready.length];
    const response = await fetch(service.url + path, init);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  }

  async #ask() {
    while (this.#running) {
      for (const replica of this.#replicas) {
        replica.ready = await fetch(`${replica.service.url}/health/ready`).then(
          (response) => response.ok,
          () => false,
        );
      }
      await sleep(ASK_EVERY_MS);
    }
  }
}
