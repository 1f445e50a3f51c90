import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** Lower-case hex SHA-256 of the UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** 32 hex digits that follow from the content alone, so that a retry names the same thing. */
export function contentId(content: unknown): string {
  return sha256Hex(canonicalJson(content)).slice(0, 32);
}

/**
 * A UUID (version 8, RFC 9562) that follows from the content alone.
 * For event ids that must be the same in every replica, retry and restore.
 */
export function contentUuid(content: unknown): string {
  const hex = sha256Hex(canonicalJson(content));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
