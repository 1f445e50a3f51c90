/**
 * Every group of benches: which projects it needs built, and the module whose `run({ full, scale, stores, servers, progress, emit })`
 * measures and emits rows. A new group is a line here and a file.
 */
export const groups = {
  loss: { projects: ['libs/event-store', 'libs/stack', 'services/ingest', 'services/alerting'], load: () => import('./loss/loss.group.js') },
  append: { projects: ['libs/event-store', 'libs/stack'], load: () => import('./append/append.group.js') },
  rebuild: { projects: ['services/timeline', 'libs/domain', 'libs/stack'], load: () => import('./rebuild/rebuild.group.js') },
  extraction: { projects: ['libs/extraction', 'libs/stack'], load: () => import('./extraction/extraction.group.js') },
  integrity: { projects: ['libs/event-store', 'libs/stack'], load: () => import('./integrity/integrity.group.js') },
  replay: { projects: ['services/timeline', 'libs/stack'], load: () => import('./replay/replay.group.js') },
  fresh: { projects: ['services/timeline', 'libs/domain', 'libs/stack'], load: () => import('./fresh/fresh.group.js') },
  survival: { projects: ['services/ingest', 'services/timeline', 'services/alerting', 'libs/backup', 'libs/stack'], load: () => import('./survival/survival.group.js') },
  imports: { projects: ['services/ingest', 'libs/stack'], load: () => import('./imports/imports.group.js') },
};
