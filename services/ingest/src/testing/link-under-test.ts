import { connectNats, type NatsLink } from '@entente/messaging';
import type { IngestUnderTest, Testing } from './ingest-under-test.js';

/** A link that sees the streams and subjects of the service under test; closed after the file. */
export async function linkUnderTest(testing: Testing, { prefixes }: Pick<IngestUnderTest, 'prefixes'>): Promise<NatsLink> {
  const link = await connectNats({ url: testing.testNats().url, name: 'spec', streamPrefix: prefixes.streams, subjectPrefix: prefixes.subjects });
  testing.closeAfterFile(() => link.close());
  return link;
}
