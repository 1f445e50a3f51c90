import { connect as open, type Socket } from 'node:net';

/**
 * Whether a NATS server of ours answers a ping after logging in. Asked in the raw protocol, so that nothing of the
 * client library (reconnects, inboxes) lingers when the answer is no.
 */
export function natsAnswers(port: number, user: string, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = open({ port, host: '127.0.0.1' });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    let heard = '';
    socket.setTimeout(5_000, () => settle(false));
    socket.on('error', () => settle(false));
    socket.on('close', () => settle(false));
    socket.on('data', (chunk) => {
      if (heard === '') socket.write(`CONNECT ${JSON.stringify({ user, pass: password, verbose: false, pedantic: false })}\r\nPING\r\n`);
      heard += chunk.toString('latin1');
      if (heard.includes('PONG\r\n')) settle(true);
      if (heard.includes('-ERR')) settle(false);
    });
  });
}
