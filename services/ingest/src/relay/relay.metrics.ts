import { counter, gauge } from '@entente/observability';

export const relayMetrics = {
  published: counter({ name: 'entente_relay_published_total', help: 'Messages the broker confirmed', labelNames: ['stream'] }),
  incarnations: counter({
    name: 'entente_relay_resumes_total',
    help: 'Times a stream was taken up, by reason; all but "resumed" filled it again from somewhere',
    labelNames: ['stream', 'reason'],
  }),
  faults: counter({ name: 'entente_relay_faults_total', help: 'Windows that broke, by fault', labelNames: ['stream', 'fault'] }),
  position: gauge({ name: 'entente_relay_position', help: 'Last position confirmed in the stream', labelNames: ['stream'] }),
  standby: gauge({ name: 'entente_relay_standby', help: '1 while another relay writes the stream', labelNames: ['stream'] }),
};
