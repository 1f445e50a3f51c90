/** An entry of its own: whoever reads no feeds need not load a parser of them. */
export { readFeed, type FeedReading, type FeedReport } from './feed.reader.js';
