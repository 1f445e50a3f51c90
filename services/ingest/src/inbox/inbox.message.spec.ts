import { describe, expect, it } from '@jest/globals';
import { inboxBody, inboxMessage, mayAnswerOn } from './inbox.message.js';

const delivered = (subject: string, data: string, headers: Record<string, string> = {}) => ({
  subject,
  data: Buffer.from(data),
  header: (name: string): string | undefined => headers[name],
});

describe('a message of the inbox', () => {
  it('is a report or a claim of the source that its subject names', () => {
    expect(inboxMessage(delivered('inbox.report.bladi.fr', '{}'))).toMatchObject({ kind: 'report', source: 'bladi.fr' });
    expect(inboxMessage(delivered('inbox.claim.bladi', '{}'))).toMatchObject({ kind: 'claim', source: 'bladi' });
  });

  it('has the id that its sender gave, else one that follows from its content', () => {
    const id = (headers: Record<string, string>, data = '{}'): string => inboxMessage(delivered('inbox.claim.a', data, headers)).id;
    expect(id({ 'Entente-Submission': 'own', 'Nats-Msg-Id': 'msg' })).toBe('own');
    expect(id({ 'Nats-Msg-Id': 'msg' })).toBe('msg');
    expect(id({ 'Nats-Msg-Id': 'no such id' })).toBe(id({}));
    expect(id({})).toMatch(/^[0-9a-f]{32}$/);
    expect(id({}, '{"a":1}')).not.toBe(id({}));
  });

  it('takes its source from the subject only when the body names none', () => {
    expect(inboxBody(Buffer.from('{"text":"x"}'), 'bladi')).toEqual({ text: 'x', source: 'bladi' });
    expect(inboxBody(Buffer.from('{"source":"src:own"}'), 'bladi')).toEqual({ source: 'src:own' });
    for (const data of ['[]', 'null', '"x"', '{', '\xff']) expect(() => inboxBody(Buffer.from(data, 'latin1'), 's')).toThrow();
  });
});

describe('an answer', () => {
  it.each(['_INBOX.abc.1', 'results.desk-7', 'my_app.results'])('may go to %s', (subject) => {
    expect(mayAnswerOn(subject)).toBe(true);
  });

  it.each(['events.main.x', 'inbox.claim.x', 'ingest.events.read', '$JS.API.STREAM.DELETE.EVENTS', 'a.*', 'a.>', 'a b', '', '_INBOX.>', 'doorbell.main'])('never to %j', (subject) => {
    expect(mayAnswerOn(subject)).toBe(false);
  });
});
