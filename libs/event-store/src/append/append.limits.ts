/** What one command may carry. Above these it is rejected, not truncated. */
export const LIMITS = {
  /** UTF-8 bytes of the canonical {data, metadata} of one event. */
  payloadBytes: 262_144,
  /** Containers inside containers. */
  payloadDepth: 64,
  eventsPerCommand: 5_000,
  commandBytes: 16 * 1024 * 1024,
  nameLength: 255,
} as const;

/** What one batch may carry; a larger command goes alone. */
export const BATCH = { commands: 256, bytes: 8 * 1024 * 1024 } as const;
