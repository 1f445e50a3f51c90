import { CloudEventFormat } from './cloud-event.format.js';
import { CloudEventIntake } from './cloud-event.intake.js';

/** Files of CloudEvents, with what their import needs. */
export const CLOUD_EVENT_FORMATS = [{ format: CloudEventFormat, providers: [CloudEventIntake] }] as const;
